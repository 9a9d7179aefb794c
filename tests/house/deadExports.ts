import { posix } from 'node:path';

/** What `export { a, type b as c }` or an import names: pairs of the name there and the name here. */
function pairsOf(list: string): [string, string][] {
	return list
		.replace(/\/\/.*$/gm, '')
		.split(',')
		.map((each) => each.trim().replace(/^type\s+/, ''))
		.filter((each) => /^[\w$]/.test(each))
		.map((each) => each.split(/\s+as\s+|\s*:\s*/))
		.map(([there, here]) => [there!, here ?? there!]);
}

const declared = /^\s*export\s+(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(?:function\*?|const|let|class|interface|type|enum)\s+([\w$]+)/gm; // prettier-ignore
const listed = /^\s*(export|import)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{([^}]*)\}(?:\s*from\s*['"]([^'"]+)['"])?/gm;
const starred = /^\s*(?:export|import)\s+(?:type\s+)?\*\s*(?:as\s+[\w$]+\s+)?from\s*['"]([^'"]+)['"]/gm;
/** `const { a } = await import('x')`, `import('x').then(({ a }) =>` and `import('x').Name`; without a name, all of it. */
const called = /(?:\{([^{}]*)\}\s*=\s*await\s+)?import\(\s*['"]([^'"]+)['"]\s*\)(?:\s*\.then\(\(\{([^{}]*)\}\)|\)?\.(?!then\b)([\w$]+))?/g; // prettier-ignore

/** A component's own exports are methods for who holds it: only those of its module script are names. */
function codeOf(file: string, text: string): string {
	if (!file.endsWith('.svelte')) return text;
	return text.replace(/<script(?![^>]*\bmodule\b)[^>]*>[\s\S]*?<\/script>/g, (script) =>
		script.replace(/^(\s*)export\s+(?!\{|\*)/gm, '$1')
	);
}

/** Finds exported names that no other file imports: `file: name`, for files by path from the root. Re-exports are no use. */
export function deadExports(sources: ReadonlyMap<string, string>, isEntry: (file: string) => boolean): string[] {
	const exported = new Set<string>();
	const used = new Set<string>();
	const whole = new Set<string>();
	const resolve = (from: string, module: string): string | null => {
		if (!/^\.|^\$lib\b/.test(module)) return null;
		const path = module.startsWith('.') ? posix.join(posix.dirname(from), module) : module.replace(/^\$lib/, 'src/lib');
		const tries = [path, `${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')];
		return tries.find((each) => sources.has(each)) ?? null;
	};
	for (const [file, text] of sources) {
		const code = codeOf(file, text);
		for (const [, name] of code.matchAll(declared)) exported.add(`${file}: ${name}`);
		for (const [, word, list, module] of code.matchAll(listed)) {
			const target = module ? resolve(file, module) : null;
			for (const [there, here] of pairsOf(list!)) {
				if (word === 'export') exported.add(`${file}: ${here}`);
				if (target) used.add(`${target}: ${there}`);
			}
		}
		for (const [, module] of code.matchAll(starred)) whole.add(resolve(file, module!) ?? '');
		for (const [, before, module, after, member] of code.matchAll(called)) {
			const target = resolve(file, module!) ?? '';
			const names = before ?? after;
			if (member) used.add(`${target}: ${member}`);
			else if (names) for (const [there] of pairsOf(names)) used.add(`${target}: ${there}`);
			else whole.add(target);
		}
	}
	return [...exported].filter((each) => {
		const file = each.slice(0, each.indexOf(': '));
		return !used.has(each) && !whole.has(file) && !isEntry(file);
	});
}
