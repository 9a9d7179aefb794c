import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import type { Columns } from '../numbers/columns';
import { impactChunks } from './drawImpacts';
import { drawInputs } from './drawInputs';
import { chunkLength } from './slicing';
import { simulate } from './simulate';
import { changeFactor, randomCase } from '../testing/buildModel';

const { model, settings } = randomCase(17, { factors: 3, outcomes: 4 });
const compiled = compile(model);
const inputsOf = (draws: number, given = settings) =>
	model.factors.map((_, f) => drawInputs(compiled, given, f, { draws, seed: 4, weights: 'around' }));

const copyOf = ({ each }: Columns) => each.map((column) => column.slice());

describe('impactChunks', () => {
	test('gives the same impacts chunk by chunk as all at once, the last chunk shorter', () => {
		const draws = 2500;
		const whole = impactChunks(compiled, inputsOf(draws), draws).around(0);
		const chunked = impactChunks(compiled, inputsOf(draws), 1000);
		for (const start of [0, 1000, 2000, 0]) {
			const { each } = chunked.around(start);
			const count = Math.min(1000, draws - start);
			each.forEach((column, at) => expect(column.slice(0, count)).toEqual(whole.each[at]!.slice(start, start + count)));
		}
	});

	test('gives one chunk for every draw inside it, and another beyond', () => {
		const chunked = impactChunks(compiled, inputsOf(2500), 1000);
		const first = copyOf(chunked.around(0));
		expect(copyOf(chunked.around(999))).toEqual(first);
		expect(copyOf(chunked.around(1000))).not.toEqual(first);
		expect(copyOf(chunked.around(0))).toEqual(first);
	});

	test('leaves its columns to the next run, which writes those of the factors that moved', () => {
		const first = impactChunks(compiled, inputsOf(500), 500);
		const columns = first.around(0);
		first.leave();
		const moved = changeFactor(settings, 'f1', { low: 0, level: 7, high: 100 });
		const second = impactChunks(compiled, inputsOf(500, moved), 500).around(0);
		expect(second).toBe(columns);
		expect(copyOf(second)).toEqual(copyOf(impactChunks(compiled, inputsOf(500, moved), 500).around(0)));
	});

	test('writes nothing that a run under way still reads', () => {
		const columns = impactChunks(compiled, inputsOf(500), 500).around(0);
		const before = copyOf(columns);
		const moved = changeFactor(settings, 'f1', { low: 0, level: 7, high: 100 });
		expect(copyOf(impactChunks(compiled, inputsOf(500, moved), 500).around(0))).not.toEqual(before);
		expect(copyOf(columns)).toEqual(before);
	});

	test('draws another model anew, whatever is left', () => {
		const first = impactChunks(compiled, inputsOf(500), 500);
		first.around(0);
		first.leave();
		const other = compile({ ...model, impacts: {} });
		for (const column of impactChunks(other, inputsOf(500), 500).around(0).each)
			expect(column).toEqual(new Float64Array(500));
	});
});

describe('a simulation longer than one chunk', () => {
	const { model, settings } = randomCase(12, { factors: 40, outcomes: 8 });
	const draws = chunkLength(40, 8) + 1500;
	const run = (given = settings) => simulate(compile(model), given, { draws, seed: 2, weights: 'around' }).outcomes;

	test('counts every draw once', () => {
		for (const { histogram } of run()) expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(draws);
	});

	test('meets all draws again for the confidence factors', () => {
		// One factor has all the weight in every draw, so that holding the weights changes no winner.
		const alone = Object.fromEntries(
			Object.entries(settings.factors).map(([id, each]) => [id, { ...each, weight: id === 'f3' ? 1 : 0 }])
		);
		for (const { confidenceFactor, rankAcceptability } of run({ ...settings, factors: alone }))
			expect(confidenceFactor ?? 0).toBe(rankAcceptability[0]);
	});
});
