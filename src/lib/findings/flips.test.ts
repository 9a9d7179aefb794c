import { expect, test } from 'vitest';
import { compile, evaluate, flipPoints } from '$lib/engine';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { firstBeyond, nearestFlips, sayFlip } from './flips';

const model = readModel('core');
const settings = defaultSettings(model);
const compiled = compile(model);

test('the core model says what the study says: proximity at 57 or more puts alignment ahead', () => {
	const flips = nearestFlips(flipPoints(compiled, settings), settings.factors);
	const proximity = flips.find(({ factor, parameter }) => factor === 'proximity' && parameter === 'level')!;
	expect(sayFlip(proximity, model, 'en')).toBe(
		'“Use of proximity to Iran” at 57 or more: “Declared security alignment” leads'
	);
});

test('the number said is the first whole one at which the rival leads', () => {
	for (const flip of nearestFlips(flipPoints(compiled, settings), settings.factors)) {
		const at = firstBeyond(flip);
		if (at < 0 || at > 100) continue;
		const moved = structuredClone(settings);
		const set = moved.factors[flip.factor]!;
		if (flip.parameter === 'level') setLevel(set, at);
		else set.weight = at;
		expect(compiled.outcomes[evaluate(compiled, moved).leader]).toBe(flip.rival);
	}
	expect(firstBeyond({ at: 50, side: 'above' })).toBe(51);
	expect(firstBeyond({ at: 49.2, side: 'below' })).toBe(49);
});
