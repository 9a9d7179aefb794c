import { describe, expect, test } from 'vitest';
import { compile, consistentWorlds, evaluate, influence, simulate, sobolIndices, tornado } from '$lib/engine';
import { defaultSettings } from '$lib/settings/edits';
import { readModel, readStudy } from '$lib/study/testing/readStudy';
import { worldsAlone } from '$lib/study/testing/worldsAlone';
import { embeddedFigure, type EmbeddedFigureInput } from './embeddedFigure';
import { embeddableFigures } from './embeddableFigures';

const model = readModel('core');
const { study } = readStudy();
const compiled = compile(model);
const settings = defaultSettings(model);
const evaluation = evaluate(compiled, settings);
const outcome = evaluation.leader;

const whole: EmbeddedFigureInput = {
	model,
	study,
	settings,
	evaluation,
	simulation: simulate(compiled, settings, { draws: 500, seed: 1, weights: 'around' }),
	worlds: null,
	yardstick: 'icd203',
	outcome,
	bars: tornado(compiled, settings, model.outcomes[outcome]!.id),
	sobol: { base: 32, indices: sobolIndices(compiled, settings, model.outcomes[outcome]!.id, { base: 32, seed: 1 }) },
	influences: influence(compiled)
};

describe('an embedded figure', () => {
	test.each(embeddableFigures(model, study))('%s answers to its own id in both languages', (id) => {
		for (const locale of ['en', 'ar'] as const) expect(embeddedFigure(id, whole, locale)?.id).toBe(id);
	});

	test('is none under an id that no figure has', () => {
		for (const id of ['', 'no-such', 'indicator-', 'constructor', '__proto__'])
			expect(embeddedFigure(id, whole, 'en')).toBeNull();
	});

	test('is not offered where the study states no facts or the model has no cross-impacts', () => {
		const bare = embeddableFigures(
			{ crossImpacts: {}, outcomes: model.outcomes },
			{ facts: { events: [], indicators: [] } }
		);
		expect(bare).toEqual(['shares', 'contributions', 'tornado', 'sobol', 'ranks']);
	});

	test('of a model without outcomes are the worlds, never a share', () => {
		const alone = worldsAlone();
		const crossed = compile(alone);
		const input: EmbeddedFigureInput = {
			...{
				...whole,
				model: alone,
				evaluation: evaluate(crossed, defaultSettings(alone)),
				worlds: consistentWorlds(crossed),
				settings: defaultSettings(alone)
			},
			...{ outcome: -1, bars: null, sobol: null, influences: influence(crossed) }
		};
		const offered = embeddableFigures(alone, study);
		expect(offered.slice(0, 2)).toEqual(['worlds-found', 'influence']);
		for (const id of offered) {
			const figure = embeddedFigure(id, input, 'en')!;
			expect(figure.id).toBe(id);
			expect(JSON.stringify([figure, 'table' in figure && figure.table()])).not.toMatch(/NaN|undefined/);
		}
	});
});
