import { renameAbout } from '../../aboutIds';
import type { StudyContents } from '../../contents';
import { freeId } from '../../idOf';
import { isSame } from '../../isSame';
import type { CriticismAnswer, Model } from '../../model';

interface Named {
	id: string;
	name?: unknown;
	title?: unknown;
	quotes?: unknown;
}

/** What tells two things of one id apart: what they are called, or what they quote. */
const calledIn = ({ name, title, quotes }: Named) => name ?? title ?? quotes;

/**
 * Ids under which two sides have each added a thing of its own, as names without a Latin letter make them; with the free one that
 * mine gets instead.
 */
function taken(base: readonly Named[], theirs: readonly Named[], mine: readonly Named[]): Map<string, string> {
	const before = new Set(base.map(({ id }) => id));
	const ids = [...theirs, ...mine].map(({ id }) => id);
	const renamed = new Map<string, string>();
	for (const part of mine) {
		const other = theirs.find(({ id }) => id === part.id);
		if (!other || before.has(part.id) || isSame(calledIn(other), calledIn(part))) continue;
		const id = freeId(part.id, 'part', [...ids, ...before, ...renamed.values()]);
		renamed.set(part.id, id);
	}
	return renamed;
}

/** Puts other ids in the place of some, as keys and as values; `only` says which keys and values are ids of that kind. */
function renamedIn<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
	const walk = (node: unknown): unknown => {
		if (typeof node === 'string') return ids.get(node) ?? node;
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		return Object.fromEntries(Object.entries(node).map(([key, each]) => [ids.get(key) ?? key, walk(each)]));
	};
	return walk(value) as Value;
}

const renamedKeys = <Each>(record: Readonly<Record<string, Each>>, ids: ReadonlyMap<string, string>) =>
	Object.fromEntries(Object.entries(record).map(([key, each]) => [ids.get(key) ?? key, each]));

/** A path of a judgement with other ids for factors and outcomes. */
const renamedPath = (about: string, factors: ReadonlyMap<string, string>, outcomes: ReadonlyMap<string, string>) =>
	renameAbout(about, ({ kind, id }) =>
		kind === 'state' ? id : ((kind === 'factor' ? factors : outcomes).get(id) ?? id)
	);

const mapped = <From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

/** An answer to what is asked of parts with other ids. */
function answerRenamed(
	answer: CriticismAnswer,
	factors: ReadonlyMap<string, string>,
	outcomes: ReadonlyMap<string, string>
): CriticismAnswer {
	const [code, ...ids] = answer.criticism.split('.');
	const renamed = ids.map((id) => factors.get(id) ?? outcomes.get(id) ?? id);
	return { ...answer, criticism: [code, ...renamed].join('.') };
}

/** A model whose own factors and outcomes have ids that none of the other side's has. */
function withOwnParts(
	model: Model,
	factors: ReadonlyMap<string, string>,
	outcomes: ReadonlyMap<string, string>
): Model {
	const called = <Part extends Named>(parts: readonly Part[], ids: ReadonlyMap<string, string>) =>
		parts.map((part) => ({ ...part, id: ids.get(part.id) ?? part.id }));
	return {
		...model,
		factors: called(model.factors, factors),
		outcomes: called(model.outcomes, outcomes),
		impacts: mapped(renamedKeys(model.impacts, factors), (states) =>
			mapped(states, (cells) => renamedKeys(cells, outcomes))
		),
		crossImpacts: mapped(renamedKeys(model.crossImpacts, factors), (states) =>
			mapped(states, (targets) => renamedKeys(targets, factors))
		),
		...(model.exclusions && {
			exclusions: model.exclusions.map((each) => ({ ...each, states: renamedKeys(each.states, factors) }))
		}),
		judgements: model.judgements.map((each) => ({ ...each, about: renamedPath(each.about, factors, outcomes) })),
		...(model.answers && { answers: model.answers.map((answer) => answerRenamed(answer, factors, outcomes)) }),
		...(model.weighing && { weighing: renamedIn(model.weighing, factors) })
	};
}

/** Gives mine with other ids for what I added under an id that they gave to something else: both are kept. */
export function withOwnIds(base: StudyContents, theirs: StudyContents, mine: StudyContents): StudyContents {
	const passages = taken(base.study.passages, theirs.study.passages, mine.study.passages);
	const sources = taken(base.study.sources, theirs.study.sources, mine.study.sources);
	const models = taken(base.models, theirs.models, mine.models);
	const owned = mine.models.map((model) => {
		const [before, other] = [base, theirs].map((side) => side.models.find(({ id }) => id === model.id));
		if (!before || !other) return model;
		const factors = taken(before.factors, other.factors, model.factors);
		const outcomes = taken(before.outcomes, other.outcomes, model.outcomes);
		return factors.size + outcomes.size === 0 ? model : withOwnParts(model, factors, outcomes);
	});
	if (passages.size + sources.size + models.size === 0) return { ...mine, models: owned };
	const named = (id: string) => models.get(id) ?? id;
	const cite = <Value>(value: Value): Value => (passages.size === 0 ? value : citing(value, passages));
	return {
		study: {
			...mine.study,
			sources: mine.study.sources.map((source) => ({ ...source, id: sources.get(source.id) ?? source.id })),
			passages: mine.study.passages.map((passage) => ({
				...passage,
				id: passages.get(passage.id) ?? passage.id,
				source: sources.get(passage.source) ?? passage.source
			})),
			facts: cite(mine.study.facts)
		},
		texts: renamedKeys(mine.texts, sources),
		models: owned.map((model) => cite({ ...model, id: named(model.id) })),
		readyScenarios: mine.readyScenarios.map((scenario) => ({ ...scenario, model: named(scenario.model) }))
	};
}

/** A value whose lists of passages name them by other ids. */
function citing<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		return Object.fromEntries(
			Object.entries(node).map(([key, each]) => [key, key === 'passages' ? renamedIn(each, ids) : walk(each)])
		);
	};
	return walk(value) as Value;
}
