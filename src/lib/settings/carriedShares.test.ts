import { expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import { setField } from '$lib/study/author/fields';
import { removePart } from '$lib/study/author/parts';
import { readStudy } from '$lib/study/testing/readStudy';
import { carriedShares } from './carriedShares';
import { carryOver } from './carryOver';
import { defaultSettings } from './edits';

const study = readStudy();
const model = study.models[0]!;
const settings = defaultSettings(model);

test('a scenario that is carried to the same model keeps its shares and its leader', () => {
	const { shares, leads, drops, tried } = carriedShares(model, settings, structuredClone(model));
	for (const { before, after } of shares) expect(after).toBe(before);
	expect(leads.after).toBe(leads.before);
	expect([drops, tried]).toEqual([[], 0]);
});

test('a scenario that is carried says what it becomes: the shares of carrying itself, who leads, and what falls away', () => {
	const contents = structuredClone(study);
	const to = contents.models[0]!;
	const [first] = to.factors;
	const last = to.outcomes.at(-1)!;
	setField(contents, `models.0.outcomes.${to.outcomes.length - 1}.baseline`, '3');
	removePart(to, { factor: first!.id });
	removePart(to, { outcome: to.outcomes[0]!.id });
	const cell = `impacts.${first!.id}.${first!.states[0]!.id}.${last.id}`;
	const { shares, leads, drops, tried } = carriedShares(model, { ...settings, judgements: { [cell]: 2 } }, to);
	const { share } = evaluate(compile(to), carryOver(to, settings));
	expect(shares.map(({ after }) => after)).toEqual([...share, null]);
	expect(shares.at(-1)!.before).toBeGreaterThan(0);
	expect(leads.after).toBe(last.id);
	expect(drops.map(({ kind }) => kind)).toEqual(['factor-removed', 'outcome-removed']);
	expect(tried).toBe(1);
});
