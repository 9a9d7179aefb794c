import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FaultCode, InterfaceLanguage } from '$lib/study';
import { parseAddress } from '$lib/settings/address';
import type { AddressProblemCode } from '$lib/settings/addressReader';
import { defaultSettings, setLevel, setSureness } from '$lib/settings/edits';
import { readModel, readStudy } from '$lib/study/testing/readStudy';
import { sayChanges } from './changes';
import { numbersIn } from './numbers';
import { sayAddressProblem, sayFault } from './problems';
import { standing } from './standing';
import { targetName } from './targetName';
import { likelihoodWords } from './yardstick';

const both: InterfaceLanguage[] = ['en', 'ar'];
const plain = (text: string) => text.replaceAll(/[\u200e\u2060\u2066-\u2069]/g, '');
const words = (
	low: number,
	high: number,
	yardstick: 'icd203' | 'phia' = 'icd203',
	language: InterfaceLanguage = 'en'
) => plain(likelihoodWords(low, high, yardstick, language));

describe('words of likelihood', () => {
	test('always stand with their range, and a shared boundary belongs to the higher band', () => {
		expect(words(0.05, 0.05)).toBe('very unlikely (5–20%)');
		expect(words(0.2, 0.2)).toBe('unlikely (20–45%)');
		expect(words(0.1999, 0.1999)).toBe('very unlikely (5–20%)');
		expect(words(0.45, 0.45)).toBe('roughly even (45–55%)');
		expect(words(0.8, 0.8)).toBe('very likely (80–95%)');
	});

	test('cover a stretch by its first and last word with their joint range', () => {
		expect(words(0.3, 0.5)).toBe('unlikely to roughly even (20–55%)');
		expect(words(0.3, 0.5, 'icd203', 'ar')).toBe('غير مرجّح إلى متكافئ تقريبًا (20–55%)');
	});

	test('ICD 203 has none below 1 and above 99 percent', () => {
		expect(words(0, 0.005)).toBe('under 1%');
		expect(words(0.995, 1)).toBe('over 99%');
		expect(words(0.01, 0.01)).toBe('almost no chance (1–5%)');
	});

	test('PHIA gives a share in a gap the nearer word', () => {
		expect(words(0.07, 0.07, 'phia')).toBe('remote chance (0–5%)');
		expect(words(0.08, 0.08, 'phia')).toBe('highly unlikely (10–20%)');
		expect(words(0.36, 0.36, 'phia')).toBe('unlikely (25–35%)');
		expect(words(0.52, 0.52, 'phia')).toBe('realistic possibility (40–50%)');
		expect(words(0.6, 0.6, 'phia')).toBe('likely (55–75%)');
	});
});

test('numbers and dates are the language’s own, with Latin digits in both', () => {
	const [en, ar] = [numbersIn('en'), numbersIn('ar')];
	expect([en.percent(0.4953), plain(ar.percent(0.4953))]).toEqual(['50%', '50%']);
	expect([en.percentInTable(0.4953), en.points(0.178), en.points(-0.002), en.pointsInTable(-0.05)]).toEqual([
		'49.5%',
		'+18',
		'0',
		'\u22125.0'
	]);
	// A judgement may be a part of a point.
	expect([en.signed(2), en.signed(-1.5), plain(ar.signed(0.25)), en.signed(0)]).toEqual([
		'+2',
		'\u22121.5',
		'+0.25',
		'0'
	]);
	expect([en.date('2026-11-24'), ar.date('2026-11-24')]).toEqual(['24 November 2026', '24 تشرين الثاني 2026']);
	expect([en.list(['a', 'b', 'c']), en.number(10_000)]).toEqual(['a, b and c', '10,000']);
});

describe('messages', () => {
	const read = (language: InterfaceLanguage) =>
		JSON.parse(readFileSync(`src/lib/words/messages/${language}.json`, 'utf8')) as Record<string, unknown>;
	const [en, ar] = [read('en'), read('ar')];
	const holes = (message: unknown) => new Set(JSON.stringify(message).match(/\{\w+\}/g));

	test('are the same in both languages, with the same values to fill in', () => {
		expect(Object.keys(ar)).toEqual(Object.keys(en));
		for (const key of Object.keys(en)) expect([key, holes(ar[key])]).toEqual([key, holes(en[key])]);
	});

	test('have all six Arabic plurals wherever English has its two', () => {
		for (const [key, message] of Object.entries(en)) {
			if (!JSON.stringify(message).includes('plural=')) continue;
			const [{ match }] = ar[key] as [{ match: Record<string, string> }];
			const forms = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `plural=${form}`);
			expect([key, Object.keys(match)]).toEqual([key, forms]);
		}
	});
});

describe.each(both)('in %s', (language) => {
	const model = readModel('core');

	test('every fault is one whole sentence with its file and path', () => {
		const codes: Record<FaultCode, Record<string, string | number>> = {
			'not-json': { line: 3, text: 'x' },
			'wrong-format': { found: 'x', expected: 'y' },
			shape: { expected: 'x', found: 'y' },
			'ambiguous-number': { found: '1,234', one: '1.234', other: '1234' },
			'unknown-key': { key: 'x' },
			'out-of-range': { least: 0 },
			'one-outcome': {},
			'no-language': {},
			'missing-file': { name: 'x' },
			'too-large': { max: 1 },
			'paragraphs-differ': { found: 1, expected: 2 },
			'kind-without-paragraph': { at: 9, last: 3 },
			'too-many-kinds': {},
			'duplicate-id': { id: 'x' },
			'unknown-factor': { factor: 'x' },
			'unknown-state': { state: 'x', factor: 'y' },
			'unknown-outcome': { outcome: 'x' },
			'unknown-passage': { passage: 'x' },
			'unknown-source': { source: 'x' },
			'unknown-study': { study: 'x', expected: 'y' },
			'unknown-model': { model: 'x' },
			'states-out-of-order': { level: 1, before: 2 },
			'states-not-spanning': { first: 0, last: 90 },
			'low-above-level': { level: 1 },
			'high-below-level': { level: 1 },
			'quote-not-found': { passage: 'p', quote: 'x', language: 'ar' },
			'quote-found-twice': { passage: 'p', quote: 'x', language: 'ar' },
			'quote-cuts-a-word': { passage: 'p', quote: 'x', language: 'ar' },
			'quote-spans-paragraphs': { passage: 'p', quote: 'x', language: 'ar' },
			'about-nothing': { about: 'x' },
			'judged-twice': { about: 'x' },
			'basis-without-passage': { basis: 'text' },
			'exclusion-alone': {},
			'excluded-twice': { states: 'x.a, y.b' },
			'missing-settings': { factor: 'x' },
			'impossible-date': { date: '2021-02-31', last: '2021-02-28' },
			'period-reversed': { from: '2016', to: '2011' },
			'horizon-before-date': { horizon: '2020-01-01', asOf: '2026-01-01' },
			'not-utf8': {},
			'missing-column': { column: 'x' },
			'unknown-column': { column: 'x' },
			'repeated-column': { column: 'x' },
			'cell-without-column': { found: 'x' },
			'quote-open': { line: 3 },
			'quote-stray': { line: 3 },
			'file-name-differs': { id: 'x', name: 'y.json' },
			'unknown-language': { language: 'english' },
			'language-twice': { language: 'EN' },
			'text-not-utf8': {},
			'text-utf16': {},
			'study-twice': { folders: 'x, y', id: 'z', kept: 'x' },
			'study-stored-too': { id: 'x', folder: 'y' },
			'not-zip': {},
			'zip-many': { max: 500 },
			'zip-large': { max: 1 },
			'zip-damaged': {},
			'not-xlsx': {},
			'sheet-missing': {},
			'sheet-large': { rows: 100_000, columns: 1_000 },
			'cells-merged': { cells: 'A2:A3' },
			'cell-unnamed': { found: '9' },
			'unknown-part': { part: 'colour' },
			'unknown-owner': { name: 'gulf' },
			'not-matrix': {},
			'row-twice': { id: 'gulf.low' },
			'model-altered': {},
			'unknown-version': { version: '0123456789ab' },
			'revision-missing': { number: 2 },
			unreadable: {},
			failed: { reason: 'x' },
			'cells-missing': { missing: 3, all: 64 },
			'blank-lines': { count: 3 },
			'same-name': { name: 'x' },
			'passage-unused': { count: 2, passages: 'x, y' },
			'passage-twice': { passage: 'x' },
			'no-signposts': { outcome: 'x' },
			'exclusion-redundant': { states: 'x.a, y.b' },
			'letters-lost': { count: 3 }
		};
		for (const [code, values] of Object.entries(codes)) {
			const said = sayFault({ file: 'models/core.json', path: 'a.b', code: code as FaultCode, values }, language);
			expect(said).toMatch(/^models\/core\.json[,،] a\.b: .+[.]$/);
			expect(said).not.toMatch(/undefined|[{}]/);
		}
	});

	test('a number that is asked for is asked for in words', () => {
		const say = (found: string) =>
			sayFault({ file: 'x', path: 'y', code: 'shape', values: { expected: 'number', found } }, language);
		expect(say('high')).toContain('high');
		expect(say('–')).not.toContain('–');
		for (const found of ['high', '–']) expect(say(found)).toContain(language === 'ar' ? 'عددًا' : 'a number');
	});

	test('what shows nothing is said by its name', () => {
		const found = 'x\u200e\u00a0y';
		const values = { expected: 'number', found };
		expect(sayFault({ file: 'x', path: 'y', code: 'shape', values }, language)).toContain(
			'x[U+200E LRM][U+00A0 NBSP]y'
		);
		const [problem] = parseAddress(model, [], new URLSearchParams({ 'weight.gulf': found })).problems;
		expect(sayAddressProblem(problem!, model, language)).toContain('x[U+200E LRM][U+00A0 NBSP]y');
	});

	test('every problem of an address is one whole sentence', () => {
		const queries: Record<AddressProblemCode, string> = {
			'too-long': `x=${'y'.repeat(9000)}`,
			'unknown-factor': 'weight.nosuch=1',
			'unknown-judgement': 'try.impacts.gulf.moon.quiet=1',
			'unknown-state': 'state.gulf=moon',
			'unknown-choice': 'sure=maybe',
			'unknown-scenario': 'from=nosuch',
			'unknown-revision': 'from=nosuch@9',
			'other-model': 'from=nosuch',
			'not-a-number': 'weight.gulf=abc',
			'ambiguous-number': 'weight.gulf=1,234',
			'not-whole': 'try.crossImpacts.gulf.stalled.caucasus.marginal=1.5',
			'out-of-range': 'weight.gulf=400',
			'range-out-of-order': 'low.gulf=99'
		};
		for (const [code, query] of Object.entries(queries)) {
			const [problem] = parseAddress(model, [], new URLSearchParams(query)).problems;
			// What is known of a saved scenario alone is added by the server.
			const full = { ...problem!, code: code as AddressProblemCode, scenario: 'Front line', max: 4 };
			const said = sayAddressProblem(full, model, language);
			expect(said).toMatch(/.{10,}\.$/);
			expect(said).not.toMatch(/undefined|[{}]/);
		}
	});

	test('every judgement of the bundled models has a name without ids', () => {
		for (const each of readStudy().models)
			for (const { about } of each.judgements) {
				const said = targetName(each, about, language);
				expect(said).not.toBe(about);
				expect(said).not.toMatch(/undefined|[{}]|impacts|factors/);
			}
	});

	test('a level is said by its state, or as between two', () => {
		const factor = model.factors[0]!;
		const [, watched, contested] = factor.states.map((state) => state.name[language]!);
		expect(standing(factor, 35, language)).toBe(watched);
		expect(standing(factor, 57, language)).toContain(watched);
		expect(standing(factor, 57, language)).toContain(contested);
	});

	test('a move is said in one sentence, though ranges move with it', () => {
		const start = defaultSettings(model);
		const moved = structuredClone(start);
		setLevel(moved.factors['gulf']!, 100);
		expect(sayChanges(model, start, moved, language)).toHaveLength(1);
		const sure = structuredClone(start);
		setSureness(sure, 'hardly');
		expect(sayChanges(model, start, sure, language)).toHaveLength(1);
		const both = structuredClone(sure);
		setLevel(both.factors['gulf']!, 100);
		both.factors['caucasus']!.low = 69;
		expect(sayChanges(model, start, both, language).map(({ factor }) => factor)).toEqual([
			'gulf',
			'caucasus',
			'caucasus',
			'caucasus',
			null
		]);
		const two = structuredClone(moved);
		two.decisiveness = 2;
		expect(sayChanges(model, start, two, language).map(({ factor }) => factor)).toEqual(['gulf', null]);
	});
});
