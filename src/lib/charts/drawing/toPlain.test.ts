import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { palette } from '$lib/export/pptx/tokens';
import { steppedAxis } from '../axis';
import type { FigureRow, Tone } from '../figure';
import { lookIn } from '../testing/looks';
import { colourOf, mixed, styleOf } from './tones';
import { plainLine, plainMarks } from './toPlain';

const axis = steppedAxis(0, 1, 0.5, 'share', String);
const row = (marks: Partial<FigureRow>): FigureRow => ({ id: 'a', name: 'a', language: 'en', value: '', ...marks });
const forms = (marks: Partial<FigureRow>, more = {}) =>
	plainMarks(row(marks), { axis, ...more }).map(({ form }) => form);

describe('a row without a canvas', () => {
	test('has its band beneath its bars, and dot and tick on top', () => {
		const band = { start: 0, end: 1, tone: 0 };
		const bars = [{ start: 0, end: 0.5, tone: 1 }];
		const interval = { start: 0.4, end: 0.6 };
		expect(forms({ band, bars, interval, dot: { at: 0.5, tone: 0 }, tick: 0.4 })).toEqual([
			'band',
			'bar',
			'interval',
			'dot',
			'tick'
		]);
	});

	test('has the first of its bars on top, and none without length beside others', () => {
		const bars = [
			{ start: 0, end: 0.2, tone: 1 },
			{ start: 0, end: 0.6, tone: 2 },
			{ start: 0.6, end: 0.6, tone: 3 }
		];
		const marks = plainMarks(row({ bars }), { axis });
		expect(marks.map(({ width }) => width)).toEqual([0.6, 0.2]);
		expect(plainMarks(row({ bars: bars.slice(2) }), { axis })).toHaveLength(1);
		expect(forms({ bars }, { parted: true })).toEqual(['part', 'part']);
	});

	test('has a line where a value is marked through all rows', () => {
		const [line] = plainMarks(row({}), { axis, reference: { at: 0.4, name: 'as set' } });
		expect(line).toEqual({ form: 'line', start: 0.4, width: 0, colour: 'var(--ink)' });
	});

	test('has a dot in the form of its sign', () => {
		expect(forms({ dot: { at: 0.5, tone: 0, sign: 'diamond' } })).toEqual(['diamond']);
		expect(forms({ dot: { at: 0.5, tone: 0, sign: 'date' } })).toEqual(['date']);
	});

	test('has a hollow dot beneath its dot where that stood before, in its colour', () => {
		const moved = row({ dot: { at: 0.5, tone: 2 }, before: { at: 0.2, lead: '', rest: '' } });
		const [hollow, dot] = plainMarks(moved, { axis });
		expect(hollow).toEqual({ form: 'hollow', start: 0.2, width: 0, colour: 'var(--outcome-3)' });
		expect(dot!.form).toBe('dot');
	});

	test('never leaves its axis, whatever its values', () => {
		const value = fc.double({ min: -3, max: 3, noNaN: true });
		const stretch = fc
			.tuple(value, value)
			.map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
		fc.assert(
			fc.property(stretch, stretch, value, (bar, band, at) => {
				const marks = row({
					bars: [{ ...bar, tone: 0 }],
					band: { ...band, tone: 0, half: band },
					dot: { at, tone: 0 },
					tick: at,
					interval: bar
				});
				for (const { start, width, half } of plainMarks(marks, { axis })) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(width).toBeGreaterThanOrEqual(0);
					// Rounding of a sum of fractions.
					expect(start + width).toBeLessThanOrEqual(1 + 1e-12);
					if (half) expect(half.to).toBeGreaterThanOrEqual(half.from);
				}
			})
		);
	});
});

test('a band that fades keeps its colour pure and says where its middle half is; a flat one is mixed', () => {
	const [fading] = plainMarks(row({ band: { start: 0.2, end: 0.6, tone: 1, half: { start: 0.3, end: 0.4 } } }), {
		axis
	});
	expect(fading!.colour).toBe('var(--outcome-2)');
	expect(fading!.half!.from).toBeCloseTo(0.25, 12);
	expect(fading!.half!.to).toBeCloseTo(0.5, 12);
	const [flat] = plainMarks(row({ band: { start: 0.2, end: 0.6, tone: 1 } }), { axis });
	expect(flat!.colour).toBe('color-mix(in oklab, var(--outcome-2) 40%, var(--paper))');
	const [place] = plainMarks(row({ band: { start: 0.2, end: 0.2, tone: 1, half: { start: 0.2, end: 0.2 } } }), {
		axis
	});
	expect(place!.half).toEqual({ from: 0, to: 0 });
});

test('a line goes from the first scenario to the last, its shares upward', () => {
	const points = [0, 0.5, 1].map((at) => ({ value: '', at, label: at }));
	expect(plainLine(points, axis)).toBe('0,100 50,50 100,0');
});

describe('a tone', () => {
	const tones: Tone[] = ['ink', 'quiet', 'accent', 'gain', 'loss', 0, 7];

	test('is one colour on canvas, page and PowerPoint: the same token of each', () => {
		const look = lookIn('ltr');
		for (const tone of tones) {
			const token = /^var\(--([a-z]+)-?(\d*)\)$/.exec(styleOf(tone))!;
			const of = (colours: typeof palette | typeof look) =>
				token[2] === '' ? colours[token[1] as 'ink'] : colours.outcomes[Number(token[2]) - 1];
			expect(colourOf(tone, look), `${tone}`).toBe(of(look));
			expect(colourOf(tone, palette), `${tone}`).toBe(of(palette));
		}
	});

	test('of an outcome beyond the colours is ink, and a full one is not mixed', () => {
		expect(colourOf(8, palette)).toBe(palette.ink);
		expect(mixed('red', 1, 'white')).toBe('red');
		expect(mixed('red', 0.125, 'white')).toBe('color-mix(in oklab, red 13%, white)');
	});
});
