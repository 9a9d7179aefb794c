import { describe, expect, test } from 'vitest';
import * as engine from './index';
import { randomCase } from './testing/buildModel';

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
const draws = { draws: 50, seed: 1, weights: 'around' } as const;

/** A model without outcomes, with cross-impacts that follow from its seed. */
function worldsAlone(seed: number) {
	const { model, settings } = randomCase(seed, { outcomes: 0 });
	const { factors } = model;
	factors.forEach((source, f) =>
		source.states.forEach((state, s) => {
			const target = factors[(f + 1) % factors.length]!;
			const { id } = target.states[(s + seed) % target.states.length]!;
			model.crossImpacts[source.id] = {
				...model.crossImpacts[source.id],
				[state.id]: { [target.id]: { [id]: 1 + (seed % 3) } }
			};
		})
	);
	return { model, settings, compiled: engine.compile(model) };
}

describe.each(seeds)('a model without outcomes (seed %i)', (seed) => {
	const { settings, compiled } = worldsAlone(seed);
	const evaluation = engine.evaluate(compiled, settings);

	test('has no share, no leader and no draws', () => {
		expect(evaluation).toMatchObject({ share: [], support: [], leader: -1, judged: false });
		expect(evaluation.contributions).toEqual(compiled.factors.map(() => []));
		expect(engine.leadersOf(evaluation)).toEqual([]);
		const simulation = engine.simulate(compiled, settings, draws);
		expect(simulation).toEqual({ draws: 0, outcomes: [] });
		expect(engine.verdict(evaluation, simulation)).toEqual({ kind: 'worlds', leading: [], leader: -1, ahead: 0 });
	});

	test('has nothing to flip, to take or to leave out', () => {
		const nowhere = { below: null, above: null };
		for (const { weight, level } of engine.flipPoints(compiled, settings))
			expect([weight, level]).toEqual([nowhere, nowhere]);
		expect(engine.robustnessRadius(compiled, settings)).toEqual({ radius: 1, rival: null });
		expect(engine.counterfactuals(compiled, settings)).toEqual([]);
		const { impacts, weights, levels, baselines, decisiveness } = engine.leaveOneOut(compiled, settings);
		expect(
			[...impacts.flat(3), ...weights, ...levels, ...baselines, decisiveness].filter((each) => each !== null)
		).toEqual([]);
	});

	test('refuses what asks of an outcome', () => {
		for (const ask of [
			() => engine.tornado(compiled, settings, 'o0'),
			() => engine.explainDifference(compiled, settings, settings, 'o0'),
			() => engine.whatItTakes(compiled, settings, 'o0')
		])
			expect(ask).toThrow(engine.EngineError);
	});

	test('has the worlds of its cross-impacts, each consistent where it stands', () => {
		const { worlds, complete } = engine.consistentWorlds(compiled);
		expect(complete).toBe(true);
		for (const { states } of worlds) {
			const factors = Object.fromEntries(
				compiled.source.factors.map((factor) => {
					const { level } = factor.states.find(({ id }) => id === states[factor.id])!;
					return [factor.id, { ...settings.factors[factor.id]!, level, low: level, high: level }];
				})
			);
			expect(engine.checkConsistency(compiled, { ...settings, factors })).toEqual([]);
		}
	});
});
