import { describe, expect, test } from 'vitest';
import { compile } from '../model/compile';
import { impactChunks } from './drawImpacts';
import { drawInputs } from './drawInputs';
import { chunkLength } from './slicing';
import { simulate } from './simulate';
import { changeFactor, randomCase } from '../testing/buildModel';

const { model, settings } = randomCase(17, { factors: 3, outcomes: 4 });
const compiled = compile(model);
const inputsOf = (draws: number, given = settings) =>
	model.factors.map((_, f) => drawInputs(compiled, given, f, { draws, seed: 4, weights: 'around' }));

describe('impactChunks', () => {
	test('gives the same impacts chunk by chunk as all at once, the last chunk shorter', () => {
		const draws = 2500;
		const whole = impactChunks(compiled, inputsOf(draws), draws)(0);
		const chunked = impactChunks(compiled, inputsOf(draws), 1000);
		for (const start of [0, 1000, 2000])
			chunked(start).forEach((columns, o) =>
				columns.forEach((column, f) => expect(column).toEqual(whole[o]![f]!.slice(start, start + 1000)))
			);
	});

	test('gives one chunk for every draw inside it, and another beyond', () => {
		const chunked = impactChunks(compiled, inputsOf(2500), 1000);
		const first = chunked(0);
		expect(chunked(999)).toBe(first);
		expect(chunked(1000)).not.toBe(first);
		expect(chunked(0)).toEqual(first);
	});

	test('keeps the columns of factors whose range stays, and leaves the old ones of a factor that moves as they were', () => {
		const before = impactChunks(compiled, inputsOf(500), 500)(0);
		const copy = structuredClone(before);
		const moved = changeFactor(settings, 'f1', { low: 0, level: 7, high: 100 });
		const after = impactChunks(compiled, inputsOf(500, moved), 500)(0);
		expect(after[0]![0]).toBe(before[0]![0]);
		expect(after[0]![1]).not.toEqual(before[0]![1]);
		expect(before).toEqual(copy);
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
