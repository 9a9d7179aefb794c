import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A text may be in any language, and the languages of the interface stand in one list: a tag written into the code forgets all others.

/** Where a tag may stand, and why. */
const exceptions: Record<string, string> = {
	'src/lib/study/interfaceLanguages.ts': 'the list of the languages that the interface speaks',
	'src/lib/textFiles/commonWords.ts':
		'the common words of languages that a text may be in, a score of others among them',
	'src/lib/export/pptx/tokens.ts': 'the countries by which PowerPoint proofs two of them',
	'src/lib/ui/tokens.css': 'sizes and leading of an interface in Arabic letters',
	'src/cli/study/commandLanguage.ts': 'the language of the commands, which have one',
	'src/routes/gallery/cases.ts': 'long names to try figures with'
};

/** A tag of Arabic or English as a string, as a key, as a member, or as a selector. */
const written = /(['"`])(?:ar|en)\1|(?<![\w.'"-])(?:ar|en)\??: |\.(?:ar|en)\b(?!\.)|:lang\((?:ar|en)\b/;

const withoutComments = (text: string) =>
	text
		.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
		.replace(/(?<![:'"`])\/\/.*$/gm, '');

function tagsIn(text: string): number[] {
	const lines = withoutComments(text).split('\n');
	return lines.flatMap((line, at) => (written.test(line) ? [at + 1] : []));
}

const files = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => `${parentPath}/${name}`)
	.filter((file) => /\.(ts|mjs|svelte|css|html)$/.test(file))
	.filter((file) => !/\.test\.ts$|\/testing\/|\/paraglide\//.test(file));

test('no language is written into the code', () => {
	expect(files.length).toBeGreaterThan(500);
	const found = files
		.filter((file) => !(file in exceptions))
		.flatMap((file) => tagsIn(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
	expect(found).toEqual([]);
});

test('every exception is one', () => {
	for (const [file, reason] of Object.entries(exceptions)) {
		expect(tagsIn(readFileSync(file, 'utf8')), file).not.toEqual([]);
		expect(reason).not.toBe('');
	}
});

test.each([
	["const other = locale === 'ar' ? 'en' : 'ar';", true],
	['localize({ ar: quotes?.ar?.exact }, locale)', true],
	['const said = text.en;', true],
	['	p:lang(ar) {', true],
	['type View = "ar" | "both";', true],
	["formatted(number, 'en-GB')", false],
	['/* as "ar" has it */', false],
	['const arc = shape.arc ?? { bar: 1 };', false]
])('%s', (line, finds) => expect(tagsIn(line).length > 0).toBe(finds));
