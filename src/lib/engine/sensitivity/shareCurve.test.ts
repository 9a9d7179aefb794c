import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import { evaluate, leadersOf } from '../evaluation/evaluate';
import { stream } from '../numbers/stream';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';
import { flipPoints } from './flipPoints';
import { shareCurve, type CurveParameter, type ShareCurve } from './shareCurve';
import { tornado } from './tornado';

/** Two places or shares that only rounding parts: sums of a few products of numbers up to 100. */
const rounding = 1e-9;

/** A random case with both curves of one of its factors, and the evaluation at any place of either. */
const always = (rule: (made: Curved, next: () => number) => void) =>
	fc.assert(
		fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
			const { model, settings } = randomCase(seed);
			const compiled = compile(model);
			const next = stream(seed, 3);
			const factor = compiled.factors[Math.floor(next() * compiled.factors.length)]!;
			for (const parameter of ['level', 'weight'] as const)
				rule({ ...curveOf(compiled, settings, { factor, parameter }) }, next);
		}),
		{ seed: 11, numRuns: 120 }
	);

function curveOf(compiled: ReturnType<typeof compile>, settings: Settings, asked: CurveParameter) {
	const at = (value: number) => {
		const moved = asked.parameter === 'level' ? { level: value, low: 0, high: 100 } : { weight: value };
		return evaluate(compiled, changeFactor(settings, asked.factor, moved));
	};
	return { compiled, settings, curve: shareCurve(compiled, settings, asked), at };
}
type Settings = ReturnType<typeof randomCase>['settings'];
type Curved = ReturnType<typeof curveOf>;

const flipsOf = ({ leads }: ShareCurve) => leads.slice(1).map(({ from }) => from);

describe('the curve of a level or a weight', () => {
	test('is what evaluate gives at every place; shares sum to 1, and each whole number and named state is there', () => {
		always(({ compiled, curve, at }) => {
			for (const { at: value, share } of curve.places) {
				expect(share).toEqual(at(value).share);
				expect(share.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
			}
			const places = curve.places.map(({ at: value }) => value);
			expect(places).toEqual([...places].sort((a, b) => a - b));
			const f = compiled.factors.indexOf(curve.factor);
			const states = compiled.positions.slice(compiled.firstState[f]!, compiled.firstState[f + 1]!);
			for (const value of [...Array(101).keys(), ...(curve.parameter === 'level' ? states : [])])
				expect(places.some((each) => Math.abs(each - value) < rounding)).toBe(true);
		});
	});

	test('says who leads from 0 to 100: all along a stretch, and level with who comes next where it ends', () => {
		always(({ curve, at }, next) => {
			expect([curve.leads[0]!.from, curve.leads.at(-1)!.to]).toEqual([0, 100]);
			curve.leads.forEach(({ from, to, leaders }, nth) => {
				for (const part of [0.001, next(), 0.999])
					expect(leadersOf(at(from + part * (to - from))), `${from}–${to}`).toEqual(leaders);
				const then = curve.leads[nth + 1];
				if (!then) return;
				expect(then.from).toBe(to);
				expect(then.leaders).not.toEqual(leaders);
				const { share } = at(to);
				const first = Math.max(...share);
				for (const leader of [...leaders, ...then.leaders]) expect(share[leader]).toBeCloseTo(first, 9);
			});
		});
	});

	test('has its nearest flips where flipPoints has them', () => {
		always(({ compiled, settings, curve, at }) => {
			const now = settings.factors[curve.factor]![curve.parameter];
			// Where the setting is itself a flip, or nothing is weighed, the nearest is a matter of who is called the leader.
			if (settings.decisiveness === 0 || leadersOf(at(now)).length > 1) return;
			if (curve.parameter === 'weight' && now === 0) return;
			const found = flipPoints(compiled, settings).find(({ factor }) => factor === curve.factor)![curve.parameter];
			const flips = flipsOf(curve);
			for (const [flip, nearest] of [
				[found.below, flips.filter((each) => each < now).at(-1)],
				[found.above, flips.find((each) => each > now)]
			] as const) {
				if (flip && flip.at > rounding && flip.at < 100 - rounding) expect(nearest).toBeCloseTo(flip.at, 8);
				else expect(nearest).toBeUndefined();
			}
		});
	});

	test('runs between the tornado’s least and largest share within the range', () => {
		always(({ compiled, settings, curve, at }) => {
			for (const [o, outcome] of compiled.outcomes.entries()) {
				const bar = tornado(compiled, settings, outcome).find(
					(each) => each.factor === curve.factor && each.parameter === curve.parameter
				)!;
				const within = curve.places.filter(({ at: place }) => place >= bar.low && place <= bar.high);
				for (const { share } of within) {
					expect(share[o]!).toBeGreaterThanOrEqual(bar.least - rounding);
					expect(share[o]!).toBeLessThanOrEqual(bar.most + rounding);
				}
				if (bar.high <= 100) expect(at(bar.high).share[o]).toBeCloseTo(bar.shareAtHigh, 12);
			}
		});
	});

	test('has each whole number, each named state and each flip among its places, also where rounding would part them', () => {
		always(({ curve, compiled }) => {
			const places = new Set(curve.places.map(({ at }) => at));
			const f = compiled.factors.indexOf(curve.factor);
			const states = compiled.positions.slice(compiled.firstState[f]!, compiled.firstState[f + 1]!);
			const whole = Array.from({ length: 101 }, (_, at) => at);
			const expected = [...whole, ...(curve.parameter === 'level' ? states : []), ...flipsOf(curve)];
			expect(expected.filter((at) => !places.has(at))).toEqual([]);
		});
	});

	test('of made-up judgements turns where arithmetic puts it, twice where two lines cross within one stretch', () => {
		// Factor 0 promotes outcome 1 by up to 2, factor 1 promotes outcome 0 by 1: they are level where 2·x/100 = 1.
		const model = buildModel([{ impacts: [[0, 0], [0, 2]] }, steady([1, 0])]); // prettier-ignore
		const compiled = compile(model);
		const settings = startingSettings(model);
		const level = shareCurve(compiled, settings, { factor: 'f0', parameter: 'level' });
		expect(level.leads).toEqual([
			{ from: 0, to: 50, leaders: [0] },
			{ from: 50, to: 100, leaders: [1] }
		]);
		// At level 50 factor 0 gives 1 a weight, as factor 1 gives: their weights tie at 50.
		const weight = shareCurve(compiled, settings, { factor: 'f1', parameter: 'weight' });
		expect(flipsOf(weight)).toEqual([50]);
		// Outcome 2 is the second of both others and leads between them.
		const three = buildModel([{ impacts: [[3, 0, 2], [0, 3, 2]] }]); // prettier-ignore
		const middle = shareCurve(compile(three), startingSettings(three), { factor: 'f0', parameter: 'level' });
		expect(middle.leads.map(({ leaders }) => leaders)).toEqual([[0], [2], [1]]);
		expect(flipsOf(middle)[0]).toBeCloseTo(100 / 3, 9);
		expect(flipsOf(middle)[1]).toBeCloseTo(200 / 3, 9);
	});

	test('has no flip where nothing else is weighed, and where outcomes are level all along they share the lead', () => {
		const only = buildModel([steady([2, 0], { weight: 40 })], [0, 1]);
		const weight = shareCurve(compile(only), startingSettings(only), { factor: 'f0', parameter: 'weight' });
		expect(weight.leads).toEqual([{ from: 0, to: 100, leaders: [0] }]);
		const equal = buildModel([steady([1, 1, 0])]);
		const level = shareCurve(compile(equal), startingSettings(equal), { factor: 'f0', parameter: 'level' });
		expect(level.leads).toEqual([{ from: 0, to: 100, leaders: [0, 1] }]);
	});

	test('of a factor that the model does not have is refused', () => {
		const model = buildModel([steady([1, 0])]);
		expect(() => shareCurve(compile(model), startingSettings(model), { factor: 'f9', parameter: 'level' })).toThrow(
			'unknown-factor'
		);
	});
});
