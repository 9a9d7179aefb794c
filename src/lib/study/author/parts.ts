import { aboutIds } from '../aboutIds';
import type { LanguageTag } from '../language';
import type { Factor, Judgement, Model, Outcome, State } from '../model';
import { freeId, idsOf } from '../idOf';
import { labelled } from './blankStudy';
import { dropExclusions, exclusionsNaming } from './exclusions';

// What is added to a model and taken out of it, with all that hangs on it. Drafts are changed in place.

/** Rounds a level to a tenth, as fields show it. */
export const roundedLevel = (level: number) => Math.round(level * 10) / 10;

/** Tells whether states stand as far from one another as all others do, from 0 to 100. */
function areEven(states: readonly State[]): boolean {
	return states.every(({ level }, at) => level === roundedLevel((100 * at) / (states.length - 1)));
}

function spreadEvenly(states: State[]): void {
	states.forEach((state, at) => (state.level = roundedLevel((100 * at) / (states.length - 1))));
}

/** Adds a factor with two states that are still without a name; gives its id. */
export function addFactor(model: Model, name: string, language: LanguageTag): string {
	const id = freeId(name, 'factor', idsOf(model.factors));
	const state = (of: string, level: number): State => ({ id: of, name: {}, level });
	const factor: Factor = {
		...{ id, name: labelled(name, language), description: {}, passages: [] },
		states: [state('state', 0), state('state-2', 100)],
		weight: { value: 50, spread: 1.5 },
		level: { low: 0, value: 0, high: 25 }
	};
	model.factors.push(factor);
	return id;
}

/** Adds an outcome; gives its id. */
export function addOutcome(model: Model, name: string, language: LanguageTag): string {
	const id = freeId(name, 'outcome', idsOf(model.outcomes));
	const outcome: Outcome = {
		...{ id, name: labelled(name, language), description: {}, test: {} },
		...{ signposts: [], baseline: 0, passages: [] }
	};
	model.outcomes.push(outcome);
	return id;
}

/** Adds a state above the others of a factor; states that were spread evenly stay so. Gives its id. */
export function addState(factor: Factor, name: string, language: LanguageTag): string {
	const { states } = factor;
	const unnamed = states.find((state) => Object.keys(state.name).length === 0);
	if (unnamed) {
		unnamed.name = labelled(name, language);
		return unnamed.id;
	}
	const even = areEven(states);
	const id = freeId(name, 'state', idsOf(states));
	const last = states.at(-1);
	if (last && !even) last.level = roundedLevel(((states.at(-2)?.level ?? 0) + 100) / 2);
	states.push({ id, name: labelled(name, language), level: 100 });
	if (even) spreadEvenly(states);
	return id;
}

/** Tells whether a path of a judgement leads to or through a part: `factors.gulf` also in `impacts.gulf.…`. */
export function namesPart(about: string, { factor, state, outcome }: ModelPart): boolean {
	return aboutIds(about).some((each) => {
		if (outcome !== undefined) return each.kind === 'outcome' && each.id === outcome;
		if (state !== undefined) return each.kind === 'state' && each.factor === factor && each.id === state;
		return each.kind === 'factor' && each.id === factor;
	});
}

/** Names a factor, a state of it, or an outcome. */
interface ModelPart {
	factor?: string | undefined;
	state?: string | undefined;
	outcome?: string | undefined;
}

/** Counts what goes with a part: impacts and cross-impacts that somebody has set, judgements with a reason, and exclusions that name it. */
export interface Going {
	impacts: number;
	crossImpacts: number;
	judgements: number;
	exclusions: number;
}

const cellsOf = (model: Model): string[] => [
	...Object.entries(model.impacts).flatMap(([factor, states]) =>
		Object.entries(states).flatMap(([state, cells]) =>
			Object.keys(cells).map((outcome) => `impacts.${factor}.${state}.${outcome}`)
		)
	),
	...Object.entries(model.crossImpacts).flatMap(([factor, states]) =>
		Object.entries(states).flatMap(([state, targets]) =>
			Object.entries(targets).flatMap(([target, cells]) =>
				Object.keys(cells).map((each) => `crossImpacts.${factor}.${state}.${target}.${each}`)
			)
		)
	)
];

/** Says what would go from a model with a part of it. */
export function goesWith(model: Model, part: ModelPart): Going {
	const cells = cellsOf(model).filter((about) => namesPart(about, part));
	return {
		impacts: cells.filter((about) => about.startsWith('impacts.')).length,
		crossImpacts: cells.filter((about) => about.startsWith('crossImpacts.')).length,
		judgements: model.judgements.filter(({ about }) => namesPart(about, part)).length,
		exclusions: exclusionsNaming(model, part.factor, part.state).length
	};
}

/** A table of cells by ids, as deep as it is. */
interface Table {
	[id: string]: Table | number;
}

/** Takes a cell out of a table, and what is left empty by it. */
export function dropCell(table: Table, [id = '', ...rest]: string[]): void {
	const inner = table[id];
	if (rest.length > 0 && typeof inner === 'object') dropCell(inner, rest);
	if (rest.length === 0 || (typeof inner === 'object' && Object.keys(inner).length === 0)) delete table[id];
}

/** Takes a factor, a state or an outcome out of a model, with every judgement on it. */
export function removePart(model: Model, part: ModelPart): void {
	for (const about of cellsOf(model)) {
		if (!namesPart(about, part)) continue;
		const [root, ...ids] = about.split('.');
		dropCell(root === 'impacts' ? model.impacts : model.crossImpacts, ids);
	}
	model.judgements = model.judgements.filter((each: Judgement) => !namesPart(each.about, part));
	dropExclusions(model, part.factor, part.state);
	const { factor, state, outcome } = part;
	if (outcome !== undefined) model.outcomes = model.outcomes.filter(({ id }) => id !== outcome);
	else if (state === undefined) model.factors = model.factors.filter(({ id }) => id !== factor);
	else
		removeState(
			model.factors.find(({ id }) => id === factor)!,
			state
		);
}

function removeState(factor: Factor, state: string): void {
	const even = areEven(factor.states);
	factor.states = factor.states.filter(({ id }) => id !== state);
	const { states } = factor;
	if (states.length === 0) return;
	if (even && states.length > 1) spreadEvenly(states);
	states[0]!.level = 0;
	if (states.length > 1) states.at(-1)!.level = 100;
}

/** Moves one of a list to another place. */
export function moveTo<Each>(list: Each[], from: number, to: number): void {
	if (from < 0 || to < 0 || from >= list.length || to >= list.length) return;
	list.splice(to, 0, ...list.splice(from, 1));
}
