import { describe, expect, test } from 'vitest';
import { aboutPath } from './aboutPath';
import { countByBasis, countImpacts, indexJudgements, judgementsOf, sharePaths, type Target } from './judgements';
import { readModel, readStudy } from './testing/readStudy';

const model = readModel('core');
const index = indexJudgements(model);
const passages = readStudy().study.passages.map(({ id }) => id);

const targets: Target[] = [
	...model.factors.map(({ id }): Target => ({ kind: 'factor', factor: id })),
	...model.factors.flatMap(({ id, states }) =>
		states.map((state): Target => ({ kind: 'state', factor: id, state: state.id }))
	),
	...model.outcomes.map(({ id }): Target => ({ kind: 'outcome', outcome: id }))
];

describe('text and model lead to each other', () => {
	test.each(targets.map((target) => [Object.values(target).join(' '), target] as const))('%s', (_, target) => {
		const carried = new Set(index.passagesOf(target));
		for (const passage of passages) {
			const { factors, states, outcomes } = index.restingOn(passage);
			const rests =
				target.kind === 'factor'
					? factors.includes(target.factor)
					: target.kind === 'outcome'
						? outcomes.includes(target.outcome)
						: states.some(
								(each) => target.kind === 'state' && each.factor === target.factor && each.state === target.state
							);
			expect(rests).toBe(carried.has(passage));
		}
	});

	test('a cell’s passages are its judgement’s alone, in whatever order its ids are given', () => {
		const about = 'impacts.proximity.watched.quiet';
		const { passages: own } = model.judgements.find((judgement) => judgement.about === about)!;
		expect(index.passagesOf({ kind: 'impact', factor: 'proximity', state: 'watched', outcome: 'quiet' })).toEqual(own);
		expect(index.passagesOf({ outcome: 'quiet', state: 'watched', factor: 'proximity', kind: 'impact' })).toEqual(own);
	});

	test('a cell’s passages are those of its state, its factor, its outcome and its bar', () => {
		const about = 'impacts.proximity.watched.quiet';
		const [passage] = model.judgements.find((judgement) => judgement.about === about)!.passages;
		for (const target of [
			{ kind: 'factor', factor: 'proximity' },
			{ kind: 'state', factor: 'proximity', state: 'watched' },
			{ kind: 'outcome', outcome: 'quiet' },
			{ kind: 'pair', factor: 'proximity', outcome: 'quiet' }
		] as Target[])
			expect(index.passagesOf(target)).toContain(passage);
		expect(index.restingOn(passage!).judgements.map((judgement) => judgement.about)).toContain(about);
	});

	test('nothing rests on a passage that is not there', () => {
		expect(index.restingOn('nosuch')).toEqual({ judgements: [], factors: [], states: [], outcomes: [] });
	});
});

test('judgements are counted over every number behind a share; one without an entry is the analyst’s', () => {
	const counts = countByBasis(model);
	expect(counts.all).toBe(15 * 4 + 4 * 2 + 1);
	expect(counts.text + counts.inferred + counts.analyst).toBe(counts.all);
	for (const { about, basis, entry } of judgementsOf(model))
		if (!about.startsWith('outcomes.')) expect(entry).toMatchObject({ about, basis });
	const bare = { ...model, judgements: [] };
	expect(judgementsOf(bare)).toContainEqual({ about: 'decisiveness', basis: 'analyst', entry: null });
	expect(countByBasis(bare)).toEqual({ text: 0, inferred: 0, analyst: counts.all, all: counts.all });
});

test('a blank is no judgement, and nobody’s own; a 0 that somebody set is one', () => {
	const { id: factor, states } = model.factors[0]!;
	const bare = { ...model, judgements: [], impacts: {} };
	expect(countImpacts(bare)).toEqual({ judged: 0, all: 60 });
	expect(countByBasis(bare)).toEqual({ text: 0, inferred: 0, analyst: 9, all: 9 });
	const about = `impacts.${factor}.${states[0]!.id}.${model.outcomes[0]!.id}`;
	expect(judgementsOf(bare)).toContainEqual({ about, basis: null, entry: null });
	const one = { ...bare, impacts: { [factor]: { [states[0]!.id]: { [model.outcomes[0]!.id]: 0 } } } };
	expect(countImpacts(one).judged).toBe(1);
	expect(judgementsOf(one)).toContainEqual({ about, basis: 'analyst', entry: null });
	expect(countImpacts(model)).toEqual({ judged: 60, all: 60 });
});

test('a baseline of 0 is a blank that can be judged; one that somebody gave is the analyst’s own', () => {
	const about = `outcomes.${model.outcomes[0]!.id}.baseline`;
	expect(judgementsOf(model)).toContainEqual({ about, basis: null, entry: null });
	const outcomes = model.outcomes.map((outcome, at) => (at === 0 ? { ...outcome, baseline: 1 } : outcome));
	expect(judgementsOf({ ...model, outcomes })).toContainEqual({ about, basis: 'analyst', entry: null });
	expect(countByBasis({ ...model, outcomes }).all).toBe(countByBasis(model).all + 1);
});

test('every path behind a share points at something, and misspelt ones at nothing', () => {
	for (const path of sharePaths(model)) expect(aboutPath(model, path)).not.toBeNull();
	for (const path of [
		'',
		'impacts',
		'impacts.proximity.watched',
		'factors.gulf.height',
		'outcomes.boom',
		'crossImpacts.gulf.stalled.gulf.moon',
		'confidence.level.low'
	])
		expect(aboutPath(model, path)).toBeNull();
});
