import { changedCells } from '$lib/study/changedCells';
import { exclusionKey } from '$lib/study/exclusions';
import { isSame } from '$lib/study/isSame';
import type { StudyContents } from '$lib/study/contents';
import type { Factor, Model, Outcome } from '$lib/study/model';

type Words = Readonly<Record<string, string>>;

/** What of a study is added, taken out, or another than it was. */
export type ChangedPart =
	| 'source'
	| 'text'
	| 'passage'
	| 'event'
	| 'indicator'
	| 'model'
	| 'factor'
	| 'states'
	| 'outcome'
	| 'signposts'
	| 'judgement'
	| 'weighing'
	| 'answer'
	| 'exclusion'
	| 'scenario'
	| 'order'
	| 'details';

/** A field of words that a study or a part of its models has. */
export type ChangedField =
	| 'study-title'
	| 'study-summary'
	| 'model-title'
	| 'model-summary'
	| 'question'
	| 'horizon'
	| 'as-of'
	| 'factor-name'
	| 'outcome-name'
	| 'short-name'
	| 'state-name'
	| 'description'
	| 'test';

/**
 * One way in which a study differs from an earlier state of itself. `part` is the key of the part that joining takes as one
 * (`factor core gulf`); `model` names the model that it is in.
 */
export type ContentChange = { part: string; model: string | null } & (
	| { kind: 'number'; about: string; from: number | undefined; to: number | undefined }
	| { kind: 'words'; field: ChangedField; name: Words; from: Words; to: Words }
	| { kind: 'part'; what: ChangedPart; how: 'added' | 'removed' | 'changed'; name: Words; about: string }
);

type Where = Pick<ContentChange, 'part' | 'model'>;

const noWords: Words = {};
const asWords = (text: string): Words => ({ '': text });

function words(where: Where, field: ChangedField, name: Words, [from = noWords, to = noWords]: (Words | undefined)[]) {
	return isSame(from, to) ? [] : [{ ...where, kind: 'words' as const, field, name, from, to }];
}

function number(where: Where, about: string, from: number, to: number): ContentChange[] {
	return from === to ? [] : [{ ...where, kind: 'number', about, from, to }];
}

function part(
	where: Where,
	what: ChangedPart,
	values: readonly [unknown, unknown],
	name = noWords,
	about = ''
): ContentChange[] {
	const [from, to] = values;
	if (isSame(from, to)) return [];
	const how = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
	return [{ ...where, kind: 'part', what, how, name, about }];
}

interface Identified {
	id: string;
}

/** Pairs the parts of two lists by their ids: those that are left or new, then those that are gone. */
function paired<Part extends Identified>(
	from: readonly Part[],
	to: readonly Part[]
): [Part | undefined, Part | undefined][] {
	if (from === to) return [];
	const before = new Map(from.map((each) => [each.id, each]));
	const now = new Set(to.map(({ id }) => id));
	return [
		...to.map((each): [Part | undefined, Part] => [before.get(each.id), each]),
		...from.filter(({ id }) => !now.has(id)).map((each): [Part, undefined] => [each, undefined])
	];
}

/** Tells that the parts which two lists both have stand in another order. */
function order(where: Where, from: readonly Identified[], to: readonly Identified[]): ContentChange[] {
	if (from === to) return [];
	const [before, now] = [from, to].map((list) => new Set(list.map(({ id }) => id))) as [Set<string>, Set<string>];
	const left = [[...before].filter((id) => now.has(id)), [...now].filter((id) => before.has(id))] as const;
	return part(where, 'order', left);
}

function factorChanges(model: string, from: Factor | undefined, to: Factor | undefined): ContentChange[] {
	const { id, name } = (to ?? from)!;
	const where = { part: `factor ${model} ${id}`, model };
	if (!from || !to) return part(where, 'factor', [from, to], name);
	if (from === to) return [];
	const states = paired(from.states, to.states);
	const places = [from, to].map((each) => each.states.map((state) => [state.id, state.level]));
	const about = `factors.${id}`;
	return [
		...words(where, 'factor-name', name, [from.name, to.name]),
		...words(where, 'short-name', name, [from.shortName, to.shortName]),
		...words(where, 'description', name, [from.description, to.description]),
		...part(where, 'states', [places[0], places[1]], name),
		...states.flatMap(([before, now]) =>
			before && now
				? [
						...words(where, 'state-name', name, [before.name, now.name]),
						...words(where, 'description', now.name, [before.description, now.description])
					]
				: []
		),
		...number(where, `${about}.weight`, from.weight.value, to.weight.value),
		...number(where, `${about}.level`, from.level.value, to.level.value),
		...part(
			where,
			'details',
			[from, to].map(({ shortName: _, weight, level, passages }) => [
				weight.spread,
				level.low,
				level.high,
				passages
			]) as [unknown, unknown],
			name
		)
	];
}

function outcomeChanges(model: string, from: Outcome | undefined, to: Outcome | undefined): ContentChange[] {
	const { id, name } = (to ?? from)!;
	const where = { part: `outcome ${model} ${id}`, model };
	if (!from || !to) return part(where, 'outcome', [from, to], name);
	if (from === to) return [];
	return [
		...words(where, 'outcome-name', name, [from.name, to.name]),
		...words(where, 'short-name', name, [from.shortName, to.shortName]),
		...words(where, 'description', name, [from.description, to.description]),
		...words(where, 'test', name, [from.test, to.test]),
		...part(where, 'signposts', [from.signposts, to.signposts], name),
		...number(where, `outcomes.${id}.baseline`, from.baseline, to.baseline),
		...part(where, 'details', [from.passages, to.passages], name)
	];
}

/** The key of the row that a cell stands in: `impacts core gulf low`. */
const rowOf = (model: string, about: string) => {
	const [root, factor, state] = about.split('.');
	return `${root} ${model} ${factor} ${state}`;
};

function cells(model: string, root: 'impacts' | 'crossImpacts', from: Model, to: Model): ContentChange[] {
	return changedCells(from[root], to[root], root).map((cell) => ({
		...{ part: rowOf(model, cell.path), model, kind: 'number', about: cell.path },
		...{ from: cell.from, to: cell.to }
	}));
}

function judgementChanges(model: string, from: Model, to: Model): ContentChange[] {
	const byAbout = ({ judgements }: Model) => judgements.map((each) => ({ id: each.about, each }));
	if (from.judgements === to.judgements) return [];
	return paired(byAbout(from), byAbout(to)).flatMap(([before, now]) => {
		const about = (now ?? before)!.id;
		return part({ part: `judgement ${model} ${about}`, model }, 'judgement', [before?.each, now?.each], noWords, about);
	});
}

function answerChanges(model: string, from: Model, to: Model): ContentChange[] {
	if (from.answers === to.answers) return [];
	const byKey = ({ answers = [] }: Model) => answers.map((each) => ({ id: each.criticism, each }));
	return paired(byKey(from), byKey(to)).flatMap(([before, now]) =>
		part({ part: `answer ${model} ${(now ?? before)!.id}`, model }, 'answer', [before?.each, now?.each])
	);
}

function exclusionChanges(model: string, from: Model, to: Model): ContentChange[] {
	if (from.exclusions === to.exclusions) return [];
	const byKey = ({ exclusions = [] }: Model) => exclusions.map((each) => ({ id: exclusionKey(each), each }));
	return paired(byKey(from), byKey(to)).flatMap(([before, now]) => {
		const about = (now ?? before)!.id;
		return part({ part: `exclusion ${model} ${about}`, model }, 'exclusion', [before?.each, now?.each], noWords, about);
	});
}

/** Lists how a model differs from an earlier state of itself. */
function modelContentChanges(from: Model | undefined, to: Model | undefined): ContentChange[] {
	const { id, title } = (to ?? from)!;
	const where = (field: string): Where => ({ part: `model ${id} ${field}`, model: id });
	if (!from || !to) return part({ part: `model ${id}`, model: id }, 'model', [from, to], title);
	if (from === to) return [];
	const dates = (of: 'horizon' | 'asOf') => [asWords(from.question[of]), asWords(to.question[of])];
	return [
		...words(where('title'), 'model-title', title, [from.title, to.title]),
		...words(where('summary'), 'model-summary', title, [from.summary, to.summary]),
		...words(where('question'), 'question', title, [from.question.text, to.question.text]),
		...words(where('question'), 'horizon', title, dates('horizon')),
		...words(where('question'), 'as-of', title, dates('asOf')),
		...part(where('confidence'), 'details', [from.confidence, to.confidence], noWords, 'confidence'),
		...number(where('decisiveness'), 'decisiveness', from.decisiveness, to.decisiveness),
		...paired(from.outcomes, to.outcomes).flatMap(([before, now]) => outcomeChanges(id, before, now)),
		...order(where('outcomes'), from.outcomes, to.outcomes),
		...paired(from.factors, to.factors).flatMap(([before, now]) => factorChanges(id, before, now)),
		...order(where('factors'), from.factors, to.factors),
		...cells(id, 'impacts', from, to),
		...cells(id, 'crossImpacts', from, to),
		...judgementChanges(id, from, to),
		...exclusionChanges(id, from, to),
		...part(where('weighing'), 'weighing', [from.weighing, to.weighing]),
		...answerChanges(id, from, to)
	];
}

/** Lists what of one source differs: what is known of it, and its text in each language. */
function sourceChanges(from: StudyContents, to: StudyContents): ContentChange[] {
	const listed = paired(from.study.sources, to.study.sources).flatMap(([before, now]) => {
		const { id, title } = (now ?? before)!;
		const [was, is] = [before, now].map((source) => source && { ...source, files: null, kinds: null });
		return part({ part: `source ${id}`, model: null }, 'source', [was, is], title);
	});
	if (from.texts === to.texts) return listed;
	const texts = to.study.sources.flatMap(({ id, title }) => {
		const [before, now] = [from.texts[id] ?? {}, to.texts[id] ?? {}];
		if (!from.texts[id]) return [];
		return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((language) =>
			part({ part: `text ${id} ${language}`, model: null }, 'text', [before[language], now[language]], title, language)
		);
	});
	return [...listed, ...texts];
}

function namedChanges<Part extends Identified>(
	what: ChangedPart,
	from: readonly Part[],
	to: readonly Part[],
	nameOf: (part: Part) => Words
): ContentChange[] {
	return paired(from, to).flatMap(([before, now]) => {
		const each = (now ?? before)!;
		return part({ part: `${what} ${each.id}`, model: null }, what, [before, now], nameOf(each));
	});
}

/** The ready scenarios of two states, without what each has of factors that the other's model lacks: that is said of the factor. */
function scenariosOfBoth(from: StudyContents, to: StudyContents) {
	const lacks = (model: Model | undefined, factor: string) => !model?.factors.some(({ id }) => id === factor);
	const without = (scenarios: StudyContents['readyScenarios'], models: StudyContents['models']) =>
		scenarios.map((scenario) => {
			const other = models.find(({ id }) => id === scenario.model);
			const { factors } = scenario.settings;
			if (!other || Object.keys(factors).every((id) => !lacks(other, id))) return scenario;
			const left = Object.fromEntries(Object.entries(factors).filter(([id]) => !lacks(other, id)));
			return { ...scenario, settings: { ...scenario.settings, factors: left } };
		});
	if (from.readyScenarios === to.readyScenarios) return [from.readyScenarios, to.readyScenarios] as const;
	return [without(from.readyScenarios, to.models), without(to.readyScenarios, from.models)] as const;
}

/** Lists how a study differs from an earlier state of itself, in the order of its editor; what both share is not looked into. */
export function contentChanges(from: StudyContents, to: StudyContents): ContentChange[] {
	if (from === to) return [];
	const where = (field: string): Where => ({ part: `study ${field}`, model: null });
	return [
		...words(where('title'), 'study-title', noWords, [from.study.title, to.study.title]),
		...words(where('summary'), 'study-summary', noWords, [from.study.summary, to.study.summary]),
		...sourceChanges(from, to),
		...order(where('sources'), from.study.sources, to.study.sources),
		...namedChanges('passage', from.study.passages, to.study.passages, ({ quotes }) =>
			Object.fromEntries(Object.entries(quotes).map(([language, { exact }]) => [language, exact]))
		),
		...namedChanges('event', from.study.facts.events, to.study.facts.events, ({ title }) => title),
		...namedChanges('indicator', from.study.facts.indicators, to.study.facts.indicators, ({ title }) => title),
		...paired(from.models, to.models).flatMap(([before, now]) => modelContentChanges(before, now)),
		...order(where('models'), from.models, to.models),
		...namedChanges('scenario', ...scenariosOfBoth(from, to), ({ name }) => name)
	];
}
