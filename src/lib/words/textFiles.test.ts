import { describe, expect, test } from 'vitest';
import type { DroppedKind, TextFileFault } from '$lib/textFiles/readText';
import { sayDropped, sayTextFileFault } from './textFiles';

const codes: Record<TextFileFault['code'], TextFileFault['values']> = {
	empty: { name: 'a.pdf' },
	'too-large': { name: 'a.pdf', most: 50 * 1024 * 1024, found: 60 * 1024 * 1024 },
	'too-many-words': { name: 'a.pdf', most: 300_000 },
	'too-many-paragraphs': { name: 'a.pdf', most: 20_000 },
	'too-many-pages': { name: 'a.pdf', most: 500, found: 612 },
	bomb: { name: 'a.pdf', most: 1 },
	damaged: { name: 'a.pdf' },
	'old-word': { name: 'a.pdf' },
	'unknown-kind': { name: 'a.pdf', kind: 'xls' },
	'not-text': { name: 'a.pdf' },
	locked: { name: 'a.pdf' },
	'pictures-only': { name: 'a.pdf' },
	'no-text': { name: 'a.pdf' }
};
const all: Record<DroppedKind, true> = {
	...{ picture: true, 'footnote-mark': true, script: true, embedded: true, navigation: true, contents: true },
	...{ comment: true, deletion: true, hidden: true, 'column-order': true, 'running-head': true, hyphen: true },
	...{ turned: true, 'letter-form': true, override: true, 'lost-letter': true, 'line-end': true },
	...{ 'picture-page': true, 'other-name': true }
};

describe.each(['en', 'ar'] as const)('in %s', (locale) => {
	test('every reason why a file gave no text is one sentence that names it, with its numbers', () => {
		for (const [code, values] of Object.entries(codes)) {
			const said = sayTextFileFault({ code: code as TextFileFault['code'], values }, locale);
			expect(said, code).toContain('\u2068a.pdf\u2069');
			expect(said, code).toMatch(/\.$/);
			expect(said, code).not.toMatch(/undefined|NaN/);
		}
		expect(sayTextFileFault({ code: 'too-large', values: codes['too-large'] }, locale)).toContain('50');
		expect(sayTextFileFault({ code: 'too-many-pages', values: codes['too-many-pages'] }, locale)).toContain('612');
	});

	test('everything that was left out or mended is said with its number, and nothing where there was nothing', () => {
		const dropped = Object.keys(all).map((what, at) => ({ what: what as DroppedKind, count: 1001 + at }));
		const said = sayDropped({ dropped, encoding: 'windows-1256' }, locale);
		const numbers = said.join(' ').replace(/[,\u066c]/g, '');
		for (const { what, count } of dropped)
			expect(what === 'other-name' || numbers.includes(`${count}`), `${what} ${said.join(' ')}`).toBe(true);
		expect(said.join(' ')).toContain('windows-1256');
		for (const sentence of said) expect(sentence).toMatch(/\.$/);
		expect(sayDropped({ dropped: [], encoding: null }, locale)).toEqual([]);
	});

	test('a name that turns text round is shown for what it is', () => {
		const values = { name: 'a\u202egpj.pdf' };
		expect(sayTextFileFault({ code: 'empty', values }, locale)).not.toContain('\u202e');
	});
});
