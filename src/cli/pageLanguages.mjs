import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'vite';

/** Stands in the page's script, while it is built, for the language of the page. */
const mark = '__LANGUAGE_OF_THE_PAGE__';

/** The interface's languages, the base language first: inlang's own list. @type {{ locales: string[], baseLocale: string }} */
const { locales, baseLocale } = JSON.parse(
	readFileSync(fileURLToPath(new URL('../lib/words/project.inlang/settings.json', import.meta.url)), 'utf8')
);

/** What Paraglide compiles: its runtime and each message. */
const compiled = /\/words\/paraglide\/(runtime|messages\/(?!_index).*)\.js$/;
/** The line of Paraglide's runtime and of each message that says which language is spoken. */
const inRuntime = 'experimentalStaticLocale = undefined;';
const inMessage =
	/= \/\*\*.*\*\/ \(\(inputs(?: = \{\})?, options = \{\}\) => \{\n\tconst locale = experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)\n([^}]*)\}\);/;

/**
 * Makes a module that Paraglide compiled speak the page's language, whatever a caller asks for.
 * @param {string} code @param {string} id
 */
export function speakPageLanguage(code, id) {
	const spoken = id.endsWith('/runtime.js')
		? code.replace(inRuntime, `experimentalStaticLocale = ${mark};`)
		: code.replace(
				inMessage,
				(_, /** @type {string} */ choice) =>
					`= /* @__PURE__ */ (() => {\n\tconst locale = ${mark}\n${choice.replaceAll('(inputs)', '')}})();`
			);
	if (spoken === code) throw new Error(`${id} is not what Paraglide used to compile: see src/cli/pageLanguages.mjs.`);
	return spoken;
}

/** How Paraglide's runtime asks the address for its language, which that of a file does not say: its page says which is spoken. */
const inAddress = /export let getLocale = \(\) => \{[^]*?\n\};/;

/** Stands in Paraglide's runtime for what each message of a file did anew: it asks which language is spoken. */
const chooser =
	'export const inLanguages = (others, base) => (inputs = {}, options = {}) => (others[options.locale ?? getLocale()] ?? base)(inputs);';

/**
 * Makes a module that Paraglide compiled choose its language by a function that all of them share: a file with every
 * language has some 450 messages, and each carried a hundred bytes of what is the same for all.
 * @param {string} code @param {string} id
 */
export function shareChoice(code, id) {
	if (id.endsWith('/runtime.js')) {
		const plain = code.replace(inAddress, () => 'export let getLocale = () => baseLocale;');
		if (plain === code) throw new Error(`${id} is not what Paraglide used to compile: see src/cli/pageLanguages.mjs.`);
		return `${plain}\n${chooser}\n`;
	}
	const shared = code.replace(inMessage, (_, /** @type {string} */ choice) => {
		const others = [...choice.matchAll(/if \(locale === ("[\w-]+")\) return (\w+)\(inputs\)/g)];
		const base = /\n\treturn (\w+)\(inputs\)\n$/.exec(choice)?.[1];
		const listed = others.map(([, language, said]) => `${language}: ${said}`);
		return `= /* @__PURE__ */ inLanguages({ ${listed.join(', ')} }, ${base});`;
	});
	if (shared === code) throw new Error(`${id} is not what Paraglide used to compile: see src/cli/pageLanguages.mjs.`);
	return (
		shared
			.replace(/^import \{.*\} from '\.\.\/runtime\.js';$/m, "import { inLanguages } from '../runtime.js';")
			// It always gives inputs, and a count that is of no other form is "other" in every language.
			.replaceAll('${i?.', '${i.')
			.replace(/\tif \(plural === "other"\) (return .*;)\n\treturn .*;\n/g, '\t$1\n')
	);
}

/** Lets a file with every language carry the choice between them once. @returns {import('vite').Plugin} */
export const inEveryLanguage = () => ({
	name: 'in-every-language',
	apply: 'build',
	transform: { filter: { id: compiled }, handler: (code, id) => ({ code: shareChoice(code, id), map: null }) }
});

/** Names a file of script in another language than the base one. @param {string} file @param {string} language */
const named = (file, language) => (language === baseLocale ? file : file.replace(/\.js$/, `.${language}.js`));

/**
 * Says a file of script in one language: words of others go, and what it imports is of the same language.
 * @param {string} code @param {string} language @param {Set<string>} names all files of script, without folders
 */
export async function sayIn(code, language, names) {
	const said = code
		.replaceAll(mark, `"${language}"`)
		.replace(/[\w.-]+\.js/g, (name) => (names.has(name) ? named(name, language) : name));
	const { code: small, errors } = await minify('page.js', said, { module: true });
	if (errors[0]) throw new Error(errors[0].message);
	return small;
}

/**
 * Builds the page's script once in each language of the interface, so that a page carries the words of its own alone. Files
 * of the base language keep their names, those of another have it in theirs (`x.ar.js`); `server/pageScript` names them in pages.
 * @returns {import('vite').Plugin}
 */
export const inPageLanguages = () => ({
	name: 'in-page-languages',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform: {
		filter: { id: compiled },
		handler: (code, id) => ({ code: speakPageLanguage(code, id), map: null })
	},
	generateBundle: {
		order: 'post',
		async handler(_, bundle) {
			const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
			const names = new Set(chunks.map(({ fileName }) => basename(fileName)));
			for (const chunk of chunks) {
				const { code, fileName } = chunk;
				for (const language of locales) {
					const source = await sayIn(code, language, names);
					if (language === baseLocale) chunk.code = source;
					else this.emitFile({ type: 'asset', fileName: named(fileName, language), source });
				}
			}
		}
	}
});
