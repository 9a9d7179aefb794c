import { aboutPath, type About } from './aboutPath';
import type { Basis } from './bounds';
import { hasOutcomes } from './hasOutcomes';
import type { Judgement, Model } from './model';

/** A thing on screen that passages can carry. */
export type Target =
	| { kind: 'factor'; factor: string }
	| { kind: 'state'; factor: string; state: string }
	| { kind: 'impact'; factor: string; state: string; outcome: string }
	| { kind: 'outcome'; outcome: string }
	/** A bar of the Why figure: a factor's effect on an outcome, from wherever it stands. */
	| { kind: 'pair'; factor: string; outcome: string }
	| { kind: 'passage'; passage: string };

/** What rests on a passage: its judgements, and the parts of the model that they touch or that name it. */
export interface Resting {
	judgements: Judgement[];
	factors: string[];
	states: { factor: string; state: string }[];
	outcomes: string[];
}

/** Finds what passages carry, and what rests on a passage. */
export interface JudgementIndex {
	/** Passages that carry a thing, its own first, each once. */
	passagesOf(target: Target): readonly string[];
	restingOn(passage: string): Resting;
}

const impactPaths = (model: Model): string[] =>
	model.factors.flatMap((factor) =>
		factor.states.flatMap((state) => model.outcomes.map((outcome) => `impacts.${factor.id}.${state.id}.${outcome.id}`))
	);

/**
 * The paths of every number that a shown share rests on: each impact, weight, level and baseline (zeros included), and the
 * decisiveness. Without outcomes there is no share, and none.
 */
export function sharePaths(model: Model): string[] {
	if (!hasOutcomes(model)) return [];
	const impacts = impactPaths(model);
	const starts = model.factors.flatMap(({ id }) => [`factors.${id}.weight`, `factors.${id}.level`]);
	const baselines = model.outcomes.map(({ id }) => `outcomes.${id}.baseline`);
	return [...impacts, ...starts, ...baselines, 'decisiveness'];
}

/** A number that a shown share rests on; `entry` is null where the model says nothing of it, and `basis` where nobody has judged it. */
export interface ShareJudgement {
	about: string;
	basis: Basis | null;
	entry: Judgement | null;
}

/** Whether somebody has given a number: an impact that is set to 0 is judged, a blank is not; a baseline of 0 is a blank. */
function isSet(model: Model, about: string): boolean {
	const [root, first = '', state = '', outcome = ''] = about.split('.');
	if (root === 'impacts') return model.impacts[first]?.[state]?.[outcome] !== undefined;
	return root !== 'outcomes' || model.outcomes.some(({ id, baseline }) => id === first && baseline !== 0);
}

const listed = new WeakMap<Model, readonly ShareJudgement[]>();

/**
 * Every number behind a share with what it rests on; one without an entry is the analyst's own (model, section 8), and a
 * blank without one is nobody's yet. Listed once a model.
 */
export function judgementsOf(model: Model): readonly ShareJudgement[] {
	const known = listed.get(model);
	if (known) return known;
	const made = listJudgements(model);
	listed.set(model, made);
	return made;
}

function listJudgements(model: Model): ShareJudgement[] {
	const entries = new Map(model.judgements.map((judgement) => [judgement.about, judgement]));
	return sharePaths(model).map((about) => {
		const entry = entries.get(about) ?? null;
		return { about, basis: entry?.basis ?? (isSet(model, about) ? 'analyst' : null), entry };
	});
}

/** Gives the judgements that a model gives a reason for: those behind its shares, in its order; without outcomes all it has. */
export function givenReasons(model: Model): Judgement[] {
	if (!hasOutcomes(model)) return model.judgements;
	return judgementsOf(model).flatMap(({ entry }) => entry ?? []);
}

/** How many impacts the model has room for, and how many of them somebody has set. */
export function countImpacts({ factors, outcomes, impacts }: Model): { judged: number; all: number } {
	let judged = 0;
	let all = 0;
	for (const factor of factors)
		for (const state of factor.states) {
			const row = impacts[factor.id]?.[state.id];
			judged += outcomes.filter(({ id }) => row?.[id] !== undefined).length;
			all += outcomes.length;
		}
	return { judged, all };
}

/** How many of the judgements behind a share are of each basis; blanks are none. */
export function countByBasis(model: Model): Record<Basis | 'all', number> {
	const counts = { text: 0, inferred: 0, analyst: 0, all: 0 };
	for (const { basis } of judgementsOf(model)) {
		if (basis === null) continue;
		counts[basis]++;
		counts.all++;
	}
	return counts;
}

/** The same for equal targets, whatever the order of their keys. */
function key({ kind, ...ids }: Target): string {
	const { factor = '', state = '', outcome = '', passage = '' }: Partial<Record<string, string>> = ids;
	return [kind, factor, state, outcome, passage].join(' ');
}

/** The things that a judgement's passages also carry. */
function touchedBy(about: About): Target[] {
	switch (about.kind) {
		case 'impact': {
			const { factor, state, outcome } = about;
			return [
				about,
				{ kind: 'factor', factor },
				{ kind: 'state', factor, state },
				{ kind: 'outcome', outcome },
				{ kind: 'pair', factor, outcome }
			];
		}
		case 'crossImpact': {
			const { factor, state, target, targetState } = about;
			return [
				{ kind: 'factor', factor },
				{ kind: 'state', factor, state },
				{ kind: 'state', factor: target, state: targetState }
			];
		}
		case 'state':
			return [{ kind: 'factor', factor: about.factor }, about];
		case 'factor':
		case 'weight':
		case 'level':
			return [{ kind: 'factor', factor: about.factor }];
		case 'outcome':
		case 'baseline':
		case 'test':
			return [{ kind: 'outcome', outcome: about.outcome }];
		case 'decisiveness':
		case 'confidence':
		case 'question':
			return [];
	}
}

/** Builds both directions once: from a thing to its passages, from a passage to what rests on it. */
export function indexJudgements(model: Model): JudgementIndex {
	const carriers = new Map<string, Set<string>>();
	const resting = new Map<string, { targets: Map<string, Target>; judgements: Judgement[] }>();
	const restingOn = (passage: string) => {
		let found = resting.get(passage);
		if (!found) resting.set(passage, (found = { targets: new Map(), judgements: [] }));
		return found;
	};
	const carry = (target: Target, passages: readonly string[]) => {
		const set = carriers.get(key(target)) ?? new Set();
		carriers.set(key(target), set);
		for (const passage of passages) {
			set.add(passage);
			restingOn(passage).targets.set(key(target), target);
		}
	};
	for (const { id, passages } of model.factors) carry({ kind: 'factor', factor: id }, passages);
	for (const { id, passages, signposts } of model.outcomes) {
		carry({ kind: 'outcome', outcome: id }, passages);
		for (const signpost of signposts) carry({ kind: 'outcome', outcome: id }, signpost.passages);
	}
	for (const judgement of model.judgements) {
		const about = aboutPath(model, judgement.about);
		for (const target of about ? touchedBy(about) : []) carry(target, judgement.passages);
		for (const passage of judgement.passages) restingOn(passage).judgements.push(judgement);
	}
	return {
		passagesOf: (target) => (target.kind === 'passage' ? [target.passage] : [...(carriers.get(key(target)) ?? [])]),
		restingOn(passage) {
			const { targets, judgements } = resting.get(passage) ?? { targets: new Map<string, Target>(), judgements: [] };
			const found: Resting = { judgements, factors: [], states: [], outcomes: [] };
			for (const target of targets.values()) {
				if (target.kind === 'factor') found.factors.push(target.factor);
				else if (target.kind === 'state') found.states.push({ factor: target.factor, state: target.state });
				else if (target.kind === 'outcome') found.outcomes.push(target.outcome);
			}
			return found;
		}
	};
}
