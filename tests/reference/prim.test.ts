import { describe, expect, test } from 'vitest';
import { compile, driveToEnd, leadBoxes, onScreen } from '../../src/lib/engine';
import { boxInput } from '../../src/lib/engine/discovery/Boxed';
import { primInSlices } from '../../src/lib/engine/discovery/prim';
import { quasiP } from '../../src/lib/engine/discovery/tellBox';
import { stream } from '../../src/lib/engine/numbers/stream';
import { buildModel, startingSettings, steady } from '../../src/lib/engine/testing/buildModel';
import { record } from './record';

const method = 'When an outcome leads (PRIM)';

/**
 * Box 21 of the data of Bryant & Lempert 2010 (882 cases, 89 of interest) as the EMA workbench gives it: 87 cases, 67 of
 * interest. Of each of its limits: cases and cases of interest without that limit, and the quasi-p-value that
 * docs/source/examples/scenario_discovery.ipynb of quaquel/EMAworkbench publishes (BSD-3-Clause, commit 819a4b6).
 */
const published = [
	{ limit: 'Total biomass', draws: 131, hits: 70, known: 4.716968553178765e-6 },
	{ limit: 'Demand elasticity', draws: 209, hits: 70, known: 1.1849299115762218e-16 },
	{ limit: 'Biomass backstop price', draws: 183, hits: 77, known: 3.515112530263049e-11 },
	{ limit: 'Cellulosic cost', draws: 95, hits: 68, known: 0.15741333528927348 }
];

describe('quasi-p-values of the EMA workbench’s example', () => {
	test.each(published)('of $limit', ({ limit, draws, hits, known }) => {
		const ours = quasiP({ draws: 87, hits: 67 }, { draws, hits });
		// Small ones as the power of ten that they are, since six decimals would show none of them.
		const quantity = known < 0.001 ? `log₁₀ quasi-p of ${limit}` : `quasi-p of ${limit}`;
		const shown = (value: number) => (known < 0.001 ? Math.log10(value) : value);
		record({
			method,
			reference: 'EMA workbench, Bryant & Lempert 2010, box 21',
			quantity,
			known: shown(known),
			ours: shown(ours)
		});
		expect(ours / known).toBeCloseTo(1, 10);
	});
});

test('cuts of the EMA workbench’s tests: between two values, beyond all that are level', () => {
	// test/test_analysis/test_prim.py, test_quantile: at 5 % and 95 %.
	const cases: [name: string, values: number[], low: number, high: number][] = [
		['0 … 9', Array.from({ length: 10 }, (_, n) => n), 0.5, 8.5],
		['1, 1, 2 … 8, 9, 9', [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9], 1.5, 8.5]
	];
	for (const [name, values, low, high] of cases)
		for (const [end, known] of [
			['5 %', low],
			['95 %', high]
		] as const) {
			// Of interest is all but the end that is to be cut.
			const interest = Uint8Array.from(values, (value) => Number(end === '5 %' ? value > known : value < known));
			const input = boxInput(Float64Array.from(values));
			const [, cut] = driveToEnd(primInSlices([input], interest, { alpha: 0.05, least: 1 }));
			const ours = cut!.limits[end === '5 %' ? 0 : 1]!;
			record({ method, reference: 'EMA workbench, test_quantile', quantity: `cut of ${name} at ${end}`, known, ours });
			expect(ours).toBe(known);
		}
});

test('a known box of a made-up function, to within a step of peeling', () => {
	const columns = [0, 1, 2].map((input) => Float64Array.from({ length: 10_000 }, stream(7, input)));
	const interest = Uint8Array.from(columns[0]!, (value, n) => Number(value >= 0.4 && columns[1]![n]! <= 0.7));
	const { limits } = driveToEnd(primInSlices(columns.map(boxInput), interest, { alpha: 0.05, least: 500 })).at(-1)!;
	const reference = '10,000 uniform draws, of interest where x₁ ≥ 0.4 and x₂ ≤ 0.7';
	for (const [quantity, known, ours] of [
		['x₁ from', 0.4, limits[0]!],
		['x₂ to', 0.7, limits[3]!]
	] as const) {
		record({ method, reference, quantity, known, ours });
		expect(Math.abs(ours - known)).toBeLessThan(0.03);
	}
});

test('a lead that one level decides, worked by hand', () => {
	// Outcome 1 gains 2·x/100 from factor 0, outcome 0 has 1 from factor 1, both weigh the same: it leads above 50.
	const model = buildModel([{ impacts: [[0, 0], [0, 2]], spread: 1 }, steady([1, 0], { spread: 1 })]); // prettier-ignore
	const found = leadBoxes(compile(model), startingSettings(model), 'o1', {
		draws: 10_000,
		seed: onScreen.seed,
		levels: 'everywhere'
	});
	const [limit] = found.boxes[found.chosen]!.limits;
	const reference = 'a level of weight ½ with impacts 0 and 2 against a steady 1, worked by hand';
	record({ method, reference, quantity: 'leads from', known: 50, ours: limit!.low! });
	record({ method, reference, quantity: 'draws in which it leads, in 10,000', known: 5000, ours: found.leads });
	expect(Math.abs(limit!.low! - 50)).toBeLessThanOrEqual(2);
	expect(Math.abs(found.leads - 5000)).toBeLessThan(200);
});
