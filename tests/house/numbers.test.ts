import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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

describe('numbers for people', () => {
	it('are formatted in one place', () => {
		const found = sources.filter((file) => formatting.test(readFileSync(file, 'utf8')));
		// A command's seconds go to a terminal, before any package is there.
		expect(found.filter((file) => file !== 'src/cli/lanes.mjs')).toEqual([]);
	});

	it('get their signs in one place', () => {
		const found = sources.flatMap((file) =>
			readFileSync(file, 'utf8')
				.split('\n')
				.filter((line) => glued.test(line) && !inStyle.test(line))
				.map((line) => `${file}: ${line.trim()}`)
		);
		expect(found).toEqual([]);
	});

	it.each(['en', 'ar'])('bring their signs with them into messages (%s)', (language) => {
		const found = messages(language).filter(
			(line) => !line.includes('plural=') && /\}\s?[%٪]|[±−+]\{|\}[–-]\u2060?\{/.test(line)
		);
		expect(found).toEqual([]);
	});

	it('that stand in an Arabic message with a sign are one run from left to right', () => {
		const bare = messages('ar')
			.map((line) => line.replaceAll('\\u2066', '\u2066').replaceAll('\\u2069', '\u2069'))
			.map((line) => line.replace(/\u2066[^\u2069]*\u2069/g, ''))
			.filter((line) => /\d[%٪]|[%٪]\d|[±−+]\d|\d–\d/.test(line));
		expect(bare).toEqual([]);
	});
});
