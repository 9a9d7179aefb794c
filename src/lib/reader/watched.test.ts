import { expect, test } from 'vitest';
import { noFlipSaid } from '$lib/findings/flips';
import { byShare, sharesFigure } from '$lib/charts/shares';
import { compile, evaluate, simulate } from '$lib/engine';
import { defaultSettings } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { watchedOutcomes } from './watched';

const model = readModel('core');
const compiled = compile(model);
const settings = defaultSettings(model);
const evaluation = evaluate(compiled, settings);
/** The default, with the first two outcomes level and ahead of the others. */
const level = {
	...evaluation,
	share: evaluation.share.map((_, at) => (at < 2 ? 0.4 : 0.2 / (evaluation.share.length - 2))),
	leader: 0
};
const nameOf = (at: number) => (model.outcomes[at]!.shortName ?? model.outcomes[at]!.name).en!;

test('the leader and the runner-up are watched, and called so', () => {
	const [first, second] = byShare(evaluation.share);
	expect(watchedOutcomes(model, evaluation, 'en').map(({ outcome, heading }) => [outcome.id, heading])).toEqual([
		[model.outcomes[first!]!.id, `For “${nameOf(first!)}”, which leads:`],
		[model.outcomes[second!]!.id, `For “${nameOf(second!)}”, the runner-up:`]
	]);
});

test('outcomes that are level are all watched, and none of them leads', () => {
	expect(watchedOutcomes(model, level, 'en').map(({ heading }) => heading)).toEqual([
		`For “${nameOf(0)}”, level with ${nameOf(1)}:`,
		`For “${nameOf(1)}”, level with ${nameOf(0)}:`
	]);
});

test('of outcomes that are level no lead is said to be kept, and no band of one stands for all', () => {
	const noFlip = noFlipSaid(model, level, 'en');
	expect(noFlip).toContain(`${nameOf(0)} and ${nameOf(1)} are level`);
	expect(noFlip).not.toContain('lead');
	const simulation = simulate(compiled, settings, { draws: 500, seed: 1, weights: 'around' });
	const order = byShare(level.share);
	const { sentence } = sharesFigure({ model, evaluation: level, simulation, order, locale: 'en', yardstick: 'icd203' });
	expect(sentence).toMatch(/ are level at 40%\.$/);
});
