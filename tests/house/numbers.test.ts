import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The files that write numbers and dates for people; every other asks them. */
const homes = ['src/lib/words/numbers.ts', 'src/lib/words/dates.ts'];
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((file) => `src/${file}`)
	.filter((file) => /\.(ts|svelte|mjs)$/.test(file))
	.filter((file) => !/\.test\.ts$|\/testing\/|\/paraglide\//.test(file) && !homes.includes(file));
const messages = (language: string) => readFileSync(`src/lib/words/messages/${language}.json`, 'utf8').split('\n');

/** What formats a number or a date by itself. */
const formatting = /Intl\.(NumberFormat|DateTimeFormat)|\.toFixed\(|\.toLocale(Date|Time)?String\(|\.toPrecision\(/;
/** Signs set around a number by hand: a percentage, a range, a factor. A width in a style is no number for people. */
const glued = /`[^`]*(?:\}%|[±×]\$\{|\}–(?:\\u2060)?\$\{)[^`]*`/;
const inStyle = /style|fill|mix\(|hsl|calc|gradient|regex|RegExp|String\.raw/i;

/** What makes a number of a text by JavaScript's rules, which know neither ٣ nor 3,5. */
const converting = /\bNumber\(|\bparse(?:Int|Float)\(|coerce\.number/;
/** The files that may, and what they read: digits that a pattern has found, rows of databases, what programs write. */
const readsNoTyping: Record<string, string> = {
	'src/lib/study/readNumber.ts': 'the text that it has put into JavaScript’s form',
	'src/lib/study/bound.ts': 'digits of a revision’s name, made by a page',
	'src/lib/study/briefingFields.ts': 'places in a list',
	'src/lib/study/slideFields.ts': 'places in a list',
	'src/lib/briefing/slides/leads.ts': 'places in a list',
	'src/lib/study/author/answers.ts': 'places in a list',
	'src/lib/author/checkLines.ts': 'places in a list',
	'src/lib/study/author/fields.ts': 'places in a list',
	'src/lib/study/author/moves.ts': 'places in a list',
	'src/lib/study/author/textFields.ts': 'places in a list',
	'src/lib/study/author/carried.ts': 'places in a list',
	'src/lib/study/author/exclusions.ts': 'places in a list',
	'src/lib/study/author/facts.ts': 'places in a list',
	'src/lib/author/carriedPlaces.ts': 'places in a list',
	'src/lib/words/editing.ts': 'places in a list',
	'src/lib/study/author/blankStudy.ts': 'the year of today, as the server writes it',
	'src/lib/author/selectedQuote.ts': 'the place of a paragraph in its text, as the page wrote it',
	'src/lib/author/EditNumber.svelte': 'a number of the contents, as they hold it',
	'src/cli/front.mjs': 'the length of a body, as a browser counts it',
	'src/lib/server/savedScenario.ts': 'digits of a revision’s name, made by a page',
	'src/lib/server/saveForm.ts': 'a hidden field',
	'src/lib/server/backup.ts': 'rows',
	'src/lib/server/documents/documents.ts': 'rows',
	'src/lib/server/studies/studyDocuments.ts': 'rows',
	'src/lib/server/sizes.mjs': 'the operator’s digits, by a form of their own',
	'src/lib/server/sentForm.ts': 'a header',
	'src/lib/workbook/kindRows.ts': 'numbers of paragraphs, held by the schema',
	'src/lib/workbook/weighingRows.ts': 'places, judged by what reads the sheet',
	'src/lib/workbook/openXlsx.ts': 'digits of a cell’s place, found by a pattern',
	'src/lib/workbook/judgeWorkbook.ts': 'places in a list',
	'src/lib/study/readFolder.ts': 'places in a list',
	'src/lib/study/studyFaults.ts': 'places of paragraphs, which the schema has checked',
	'src/lib/browser/drafts.ts': 'keys of the browser’s storage',
	'src/lib/ui/latinKey.ts': 'one digit, folded',
	'src/lib/present/show/DigitEntry.ts': 'digits of latinKey',
	'src/lib/words/count.ts': 'digits of a formatted number',
	'src/lib/words/plainCells.ts': 'numbers that the page has formatted',
	'src/lib/charts/drawing/tones.ts': 'hexadecimal colours',
	'src/lib/export/pptx/mend.ts': 'names of parts',
	'src/lib/study/scenarioWizard/readProject.ts': 'a program’s file',
	'src/lib/study/readTable.ts': 'a line’s number from the parser',
	'src/lib/study/namedPath.ts': 'places in a list',
	'src/lib/study/houseAccent.ts': 'the channels of a colour in hexadecimal',
	'src/lib/study/issueFaults.ts': 'bounds of a schema',
	'src/routes/studies/[study]/briefings/briefingFault.ts': 'bounds of a schema',
	'src/routes/+page.server.ts': 'a header',
	'src/cli/port.mjs': 'the operator’s digits, before any source is there'
};

describe('numbers that people type', () => {
	test('are read in one place', () => {
		const found = sources.filter((file) => converting.test(readFileSync(file, 'utf8')));
		expect(found.sort()).toEqual(Object.keys(readsNoTyping).sort());
	});
});

describe('numbers for people', () => {
	test('are formatted in one place', () => {
		const found = sources.filter((file) => formatting.test(readFileSync(file, 'utf8')));
		// A command's seconds go to a terminal, before any package is there.
		expect(found.filter((file) => file !== 'src/cli/lanes.mjs')).toEqual([]);
	});

	test('get their signs in one place', () => {
		const found = sources.flatMap((file) =>
			readFileSync(file, 'utf8')
				.split('\n')
				.filter((line) => glued.test(line) && !inStyle.test(line))
				.map((line) => `${file}: ${line.trim()}`)
		);
		expect(found).toEqual([]);
	});

	test.each(['en', 'ar'])('bring their signs with them into messages (%s)', (language) => {
		const found = messages(language).filter(
			(line) => !line.includes('plural=') && /\}\s?[%٪]|[±−+]\{|\}[–-]\u2060?\{/.test(line)
		);
		expect(found).toEqual([]);
	});

	test('that stand in an Arabic message with a sign are one run from left to right', () => {
		const bare = messages('ar')
			.map((line) => line.replaceAll('\\u2066', '\u2066').replaceAll('\\u2069', '\u2069'))
			.map((line) => line.replace(/\u2066[^\u2069]*\u2069/g, ''))
			.filter((line) => /\d[%٪]|[%٪]\d|[±−+]\d|\d–\d/.test(line));
		expect(bare).toEqual([]);
	});
});
