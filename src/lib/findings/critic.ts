import { portionsOf } from '$lib/engine';
import { countImpacts, judgementsOf } from '$lib/study/judgements';
import type { Factor, Model, Outcome } from '$lib/study/model';

/** A state of a factor, by their ids. */
interface StateNamed {
	factor: string;
	state: string;
}

/** What a critical reader would ask of a model, with what it is about. */
export type Criticism =
	| { code: 'never-leads'; outcome: Outcome; before: Outcome }
	| { code: 'outcomes-alike'; outcome: Outcome; other: Outcome }
	| { code: 'states-alike'; factor: Factor; state: string; other: string }
	| { code: 'moves-nothing'; factor: Factor }
	| { code: 'weights-equal' }
	| { code: 'without-reason'; count: number; all: number }
	| { code: 'nothing-against'; outcome: Outcome }
	| { code: 'no-test'; outcome: Outcome }
	| { code: 'excluded-promoted'; from: StateNamed; to: StateNamed; impact: number }
	| { code: 'carries-half'; passage: string; count: number; all: number };

/** Names a criticism by its kind and what it is about, however much it counts: an answer is kept under it. */
export function criticismKey(criticism: Criticism): string {
	switch (criticism.code) {
		case 'never-leads':
		case 'nothing-against':
		case 'no-test':
			return `${criticism.code}.${criticism.outcome.id}`;
		case 'outcomes-alike':
			return `${criticism.code}.${criticism.outcome.id}.${criticism.other.id}`;
		case 'states-alike':
			return `${criticism.code}.${criticism.factor.id}.${criticism.state}.${criticism.other}`;
		case 'moves-nothing':
			return `${criticism.code}.${criticism.factor.id}`;
		case 'excluded-promoted': {
			const { from, to } = criticism;
			return `${criticism.code}.${from.factor}.${from.state}.${to.factor}.${to.state}`;
		}
		case 'carries-half':
			return `${criticism.code}.${criticism.passage}`;
		case 'weights-equal':
		case 'without-reason':
			return criticism.code;
	}
}

const impactOf = (model: Model, factor: string, state: string, outcome: string): number =>
	model.impacts[factor]?.[state]?.[outcome] ?? 0;

/**
 * The most by which one outcome's support can exceed another's over all states: between named states supports are linear in a
 * level, so each factor gives its largest difference at one of them.
 */
function mostAhead(model: Model, outcome: Outcome, other: Outcome): number {
	const weights = portionsOf(model.factors.map(({ weight }) => weight.value));
	const differences = model.factors.map(({ id, states }, at) => {
		const each = states.map(
			(state) => impactOf(model, id, state.id, outcome.id) - impactOf(model, id, state.id, other.id)
		);
		return weights[at]! * Math.max(...each);
	});
	return differences.reduce((sum, each) => sum + each, outcome.baseline - other.baseline);
}

/** The numbers of a row or column of impacts, as one text to compare. */
const alike = (numbers: readonly number[]) => numbers.join(' ');

function* ofOutcomes(model: Model): Generator<Criticism> {
	const { factors, outcomes } = model;
	const columns = new Map<string, Outcome>();
	for (const outcome of outcomes) {
		const cells = factors.flatMap(({ id, states }) => states.map((state) => impactOf(model, id, state.id, outcome.id)));
		const other = columns.get(alike([outcome.baseline, ...cells]));
		if (other) yield { code: 'outcomes-alike', outcome, other };
		else columns.set(alike([outcome.baseline, ...cells]), outcome);
		const before = outcomes.find((each) => each !== outcome && mostAhead(model, outcome, each) < -1e-9);
		if (before) yield { code: 'never-leads', outcome, before };
		if (cells.some((cell) => cell > 0) && !cells.some((cell) => cell < 0)) yield { code: 'nothing-against', outcome };
		if (Object.keys(outcome.test).length === 0) yield { code: 'no-test', outcome };
	}
}

function* ofFactors(model: Model): Generator<Criticism> {
	const { factors, outcomes } = model;
	for (const factor of factors) {
		const rows = factor.states.map(({ id }) => outcomes.map((outcome) => impactOf(model, factor.id, id, outcome.id)));
		if (rows.every((row) => row.every((cell) => cell === row[0]))) yield { code: 'moves-nothing', factor };
		else
			for (let at = 1; at < rows.length; at++)
				if (alike(rows[at]!) === alike(rows[at - 1]!))
					yield { code: 'states-alike', factor, state: factor.states[at - 1]!.id, other: factor.states[at]!.id };
	}
	if (factors.length > 1 && factors.every(({ weight }) => weight.value === factors[0]!.weight.value))
		yield { code: 'weights-equal' };
}

function* ofJudgements(model: Model): Generator<Criticism> {
	const judged = judgementsOf(model).filter(({ basis }) => basis !== null);
	const without = judged.filter(({ entry }) => !entry || Object.keys(entry.reason).length === 0).length;
	if (without > 0) yield { code: 'without-reason', count: without, all: judged.length };
	const carried = new Map<string, number>();
	for (const { entry } of judged)
		for (const passage of entry?.passages ?? []) carried.set(passage, (carried.get(passage) ?? 0) + 1);
	for (const [passage, count] of carried)
		if (count >= 4 && count * 2 >= judged.length) yield { code: 'carries-half', passage, count, all: judged.length };
}

/** A cross-impact of so much promotes strongly. */
const strongly = 2;

/** Pairs of states of which one strongly promotes the other, and which an exclusion forbids together. */
function* ofExclusions({ exclusions = [], crossImpacts }: Model): Generator<Criticism> {
	const asked = new Set<string>();
	for (const { states } of exclusions) {
		const named = Object.entries(states).map(([factor, state]): StateNamed => ({ factor, state }));
		for (const from of named)
			for (const to of named) {
				const impact = crossImpacts[from.factor]?.[from.state]?.[to.factor]?.[to.state] ?? 0;
				const criticism = { code: 'excluded-promoted' as const, from, to, impact };
				if (from === to || impact < strongly || asked.has(criticismKey(criticism))) continue;
				asked.add(criticismKey(criticism));
				yield criticism;
			}
	}
}

/** Gives what a critical reader would ask of a model; of shares nothing while nobody has judged anything in it. */
export function criticismsOf(model: Model): Criticism[] {
	if (model.outcomes.length < 2 || countImpacts(model).judged === 0) return [...ofExclusions(model)];
	return [...ofOutcomes(model), ...ofFactors(model), ...ofExclusions(model), ...ofJudgements(model)];
}

/** Gives a model without answers to what nobody would ask of it any longer. */
export function withoutIdleAnswers(model: Model): Model {
	const { answers, ...rest } = model;
	if (!answers) return model;
	const asked = new Set(criticismsOf(model).map(criticismKey));
	const left = answers.filter(({ criticism }) => asked.has(criticism));
	return left.length > 0 ? { ...rest, answers: left } : rest;
}
