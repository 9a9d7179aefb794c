import {
	compile,
	consistentWorlds,
	explainDifference,
	flipPoints,
	robustnessRadius,
	sobolIndices,
	counterfactualsInSlices,
	tornado,
	whatItTakes
} from '../../src/lib/engine';

import { crossImpactsOf } from '../../src/lib/engine/model/crossImpacts';
import { stream } from '../../src/lib/engine/numbers/stream';
import { buildModel, changeFactor, startingSettings } from '../../src/lib/engine/testing/buildModel';
import { readModel } from '../../src/lib/study/testing/readStudy';
import { referenceFile } from '../reference/referenceFile';
import type { Row } from './row';

/** The median time of some calls, in ms, after one to warm up. */
export function median(calls: number, call: () => void): number {
	call();
	const times = Array.from({ length: calls }, () => {
		const start = performance.now();
		call();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[calls >> 1]!;
}

/** Random judgements −3…3 without inertia between factors with so many states; a block between two is there with the given density. */
export function matrix(sizes: number[], density: number, seed: number, exclusions = 0) {
	const next = stream(seed, 0);
	const factors = sizes.length;
	const blocks = Array.from({ length: factors * factors }, () => next() < density);
	const of = sizes.flatMap((size, f) => Array.from({ length: size }, () => f));
	return crossImpactsOf(
		sizes.map((size, f) => ({ id: `f${f}`, states: Array.from({ length: size }, (_, s) => `s${s}`) })),
		(s, t) => {
			const value = Math.floor(next() * 7) - 3;
			const [from, to] = [of[s]!, of[t]!];
			return from !== to && blocks[from * factors + to] ? value : 0;
		},
		Array.from({ length: exclusions }, (_, at) => ({
			[`f${at % factors}`]: `s${at % 3}`,
			[`f${(at * 7 + 1) % factors}`]: `s${(at + 1) % 3}`
		}))
	);
}

/** So many factors with so many states each. */
export const repeat = (factors: number, states: number) => Array.from({ length: factors }, () => states);

/** The median over three random matrices of the time to find all worlds, in ms; each the median of some calls. */
function searchTime(sizes: number[], density: number, calls: number, exclusions = 0): number {
	const times = [1, 2, 3].map((seed) => {
		const crossImpacts = matrix(sizes, density, seed, exclusions);
		return median(calls, () => consistentWorlds({ crossImpacts }, { weights: false, limit: 1e6 }));
	});
	return times.sort((a, b) => a - b)[1]!;
}

function worldRows(): Row[] {
	const rows: Row[] = [];
	// Code that has not run yet: what the first search of a page costs.
	const first = performance.now();
	consistentWorlds({ crossImpacts: matrix(repeat(12, 3), 1, 1) }, { weights: false, limit: 1e6 });
	const name = 'consistentWorlds, 12 × 3, density 1, first search of the process';
	rows.push({ name, value: performance.now() - first, unit: 'ms' });
	const somewhereland = referenceFile<{ factors: { id: string; states: string[] }[]; matrix: number[][] }>(
		'cib-somewhereland.json'
	);
	const published = crossImpactsOf(somewhereland.factors, (s, t) => somewhereland.matrix[s]![t]!);
	const value = median(50, () => consistentWorlds({ crossImpacts: published }, { weights: false }));
	rows.push({ name: 'consistentWorlds, Somewhereland', value, unit: 'ms', aim: '≤ 1' });
	const all = median(20, () => consistentWorlds({ crossImpacts: published }));
	rows.push({ name: 'consistentWorlds with all 486 starts, Somewhereland', value: all, unit: 'ms' });
	for (const [factors, density, aim] of [
		[12, 1, '≤ 5'],
		[16, 1, ''],
		[20, 1, '≤ 500'],
		[20, 0.3, '≤ 50'],
		[24, 0.3, '≤ 50'],
		[30, 0.3, '≤ 150']
	] as const) {
		const name = `consistentWorlds, ${factors} × 3, density ${density}, median of three matrices`;
		rows.push({
			name,
			value: searchTime(repeat(factors, 3), density, density === 1 && factors > 16 ? 1 : 15),
			unit: 'ms',
			...(aim && { aim })
		});
	}
	rows.push({
		name: 'consistentWorlds, 16 × 3, density 1, with 40 exclusions, median of three matrices',
		value: searchTime(repeat(16, 3), 1, 15, 40),
		unit: 'ms'
	});
	// As many factors and worlds as a published matrix whose weights were followed (3¹³ · 4⁴), and about as sparse; made at random, since that matrix is not at hand.
	rows.push({
		name: 'consistentWorlds, 17 factors, 408 million worlds, density 0.35, median of three random matrices',
		value: searchTime([...repeat(13, 3), ...repeat(4, 4)], 0.35, 15),
		unit: 'ms'
	});
	return rows;
}

/** What it costs to follow all starts, beside the search alone. */
export function startsBench(): Row[] {
	const rows: Row[] = [];
	for (const [sizes, worlds, aim] of [
		[repeat(13, 3), '13 × 3 (1.6', '≤ 1000'],
		[[...repeat(13, 3), 2], '13 × 3 and 1 × 2 (3.2', '≤ 2000'],
		[[...repeat(14, 3), 4], '14 × 3 and 1 × 4 (19.1', '≤ 2000']
	] as const) {
		const crossImpacts = matrix([...sizes], 1, 4);
		const none = median(1, () => consistentWorlds({ crossImpacts }, { weights: false }));
		const all = median(1, () => consistentWorlds({ crossImpacts }));
		rows.push({ name: `all starts of ${worlds} million worlds)`, value: all - none, unit: 'ms', aim });
	}
	return rows;
}

/** The longest time between two looks at what else is to be done, in ms, while what other outcomes would take is searched. */
function longestSlice(...[compiled, settings]: Parameters<typeof counterfactualsInSlices>): number {
	const slices = counterfactualsInSlices(compiled, settings);
	for (let longest = 0; ;) {
		const start = performance.now();
		const step = slices.next();
		longest = Math.max(longest, performance.now() - start);
		if (step.done) return longest;
	}
}

function exactRows(): Row[] {
	return [4, 10, 40].flatMap((factors): Row[] => {
		const model = buildModel(
			Array.from({ length: factors }, (_, f) => ({
				impacts: [0, 1, 2, 3].map((s) => Array.from({ length: 4 }, (_, o) => ((f * 5 + s * 3 + o * 4) % 7) - 3)),
				weight: 20 + ((f * 13) % 50)
			}))
		);
		const [compiled, settings] = [compile(model), startingSettings(model)];
		const size = `${factors} × 4`;
		const aim = factors === 10 ? { aim: '≤ 1' } : {};
		return [
			{ name: `flipPoints, ${size}`, value: median(100, () => flipPoints(compiled, settings)), unit: 'ms', ...aim },
			{ name: `robustnessRadius, ${size}`, value: median(100, () => robustnessRadius(compiled, settings)), unit: 'ms' },
			{ name: `tornado, ${size}`, value: median(50, () => tornado(compiled, settings, 'o1')), unit: 'ms' },
			{
				name: `whatItTakes, ${size}, all outcomes`,
				value: median(3, () => compiled.outcomes.forEach((outcome) => whatItTakes(compiled, settings, outcome))),
				unit: 'ms'
			},
			{ name: `the longest slice of these, ${size}`, value: longestSlice(compiled, settings), unit: 'ms', aim: '≤ 25' }
		];
	});
}

function differenceRows(): Row[] {
	const model = buildModel(
		Array.from({ length: 10 }, (_, f) => ({ impacts: [[f % 3, 1, 0, 2], [0, f % 4, 3, 1]], weight: 20 + f })) // prettier-ignore
	);
	const from = startingSettings(model);
	const compiled = compile(model);
	return [4, 8, 12, 16].map((changes) => {
		const to = Array.from({ length: changes / 2 }, (_, f) => `f${f}`).reduce(
			(settings, id) => changeFactor(settings, id, { weight: 70, level: 75 }),
			from
		);
		const value = median(20, () => explainDifference(compiled, from, to, 'o1'));
		return { name: `explainDifference, ${changes} changes`, value, unit: 'ms', ...(changes === 12 && { aim: '≤ 5' }) };
	});
}

function sobolRows(): Row[] {
	const model = readModel('extended');
	const [compiled, settings] = [compile(model), startingSettings(model)];
	return [512, 4096, 16384].map((base) => ({
		name: `sobolIndices, extended model (20 inputs), base ${base}`,
		value: median(3, () => sobolIndices(compiled, settings, model.outcomes[0]!.id, { base, seed: 1 })),
		unit: 'ms',
		...(base === 4096 && { aim: '≤ 500' })
	}));
}

/** Searching and explaining: sizes that make growth visible. */
export function worldsBench(): Row[] {
	return [...worldRows(), ...exactRows(), ...differenceRows(), ...sobolRows()];
}
