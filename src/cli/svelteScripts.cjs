// Reads the scripts of a .svelte file as one TypeScript module, for the lint rule against import cycles: it follows a
// file's top-level imports, and the parser for components hides them inside their <script>.
const { parseForESLint } = require('@typescript-eslint/parser');

/** Everything outside the scripts becomes blank, so that lines and columns stay. */
function scriptsOf(text) {
	const blank = (part) => part.replace(/[^\n]/g, ' ');
	let result = '';
	let end = 0;
	for (const script of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
		const start = script.index + script[1].length;
		result += blank(text.slice(end, start)) + script[2];
		end = start + script[2].length;
	}
	return result + blank(text.slice(end));
}

exports.parseForESLint = (text, options) =>
	parseForESLint(scriptsOf(text), { ...options, filePath: `${options.filePath}.ts` });
