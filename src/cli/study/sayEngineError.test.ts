import { describe, expect, test } from 'vitest';
import {
	compile,
	EngineError,
	evaluate,
	leaderMap,
	simulate,
	tornado,
	withoutFactor,
	decisivenessFromAgreement,
	type EngineErrorCode
} from '../../lib/engine';
import type { Settings } from '../../lib/study';
import { defaultSettings } from '../../lib/settings/edits';
import { readModel } from '../../lib/study/testing/readStudy';
import { sayEngineError } from './sayEngineError';

const model = readModel('core');
const compiled = compile(model);
const changed = (change: (settings: Settings) => unknown) => {
	const settings = defaultSettings(model);
	change(settings);
	return () => evaluate(compiled, settings);
};
const gulf = (change: object) => changed(({ factors }) => Object.assign(factors['gulf']!, change));

/** For each code what makes the engine throw it; the type asks for every one. */
const causes: Record<EngineErrorCode, (() => unknown)[]> = {
	'missing-settings': [changed(({ factors }) => delete factors['gulf'])],
	'not-finite': [gulf({ weight: NaN }), changed((settings) => (settings.decisiveness = Infinity))],
	'out-of-range': [
		gulf({ weight: -1 }),
		changed((settings) => (settings.decisiveness = -1)),
		() => simulate(compiled, defaultSettings(model), { draws: 1e12, seed: 1, weights: 'around' }),
		() => simulate(compiled, defaultSettings(model), { draws: 10, seed: 1.5, weights: 'around' }),
		() => decisivenessFromAgreement(2, 3),
		() => decisivenessFromAgreement(0.5, 1)
	],
	'same-factor': [() => leaderMap(compiled, defaultSettings(model), { x: 'gulf', y: 'gulf' })],
	'not-whole': [
		() =>
			evaluate(compiled, {
				...defaultSettings(model),
				judgements: { 'crossImpacts.gulf.stalled.caucasus.marginal': 1.5 }
			})
	],
	'range-out-of-order': [gulf({ low: 90, level: 50, high: 100 })],
	'too-few-draws': [() => simulate(compiled, defaultSettings(model), { draws: 0, seed: 1, weights: 'around' })],
	'unknown-judgement': [
		() => evaluate(compiled, { ...defaultSettings(model), judgements: { 'impacts.proximity.nowhere.quiet': 1 } })
	],
	'unknown-factor': [() => withoutFactor(evaluate(compiled, defaultSettings(model)), 1, 99)],
	'unknown-outcome': [() => tornado(compiled, defaultSettings(model), 'nobody')]
};

describe.each(['en', 'ar'] as const)('why the engine could not answer (%s)', (language) => {
	test.each(Object.entries(causes))('%s is a sentence without a code or a gap', (code, all) => {
		for (const cause of all) {
			let error: unknown;
			expect(() => {
				try {
					cause();
				} catch (thrown) {
					error = thrown;
					throw thrown;
				}
			}).toThrow(EngineError);
			const said = sayEngineError(error as EngineError, language);
			expect((error as EngineError).code).toBe(code);
			expect(said).toMatch(/.{15,}\.$/);
			expect(said).not.toMatch(/undefined|[{}]|–/);
			expect(said).not.toContain(code);
		}
	});
});
