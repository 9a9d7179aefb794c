import type { StudyContents } from '../../contents';
import { mostParts } from '../../bounds';
import type { Source, Study } from '../../study';
import { dropMissingPassages } from '../passages';
import { fitScenarios } from '../readyScenarios';
import { joinModel } from './joinModel';
import { withOwnIds } from './ownIds';
import { Joining, ofEach, type JoinSide, type Three } from './threeWays';

/** What came of joining two later revisions of one study. */
export interface Joined {
	contents: StudyContents;
	/** Keys of the parts that both changed, each to something else: `factor core gulf`, `text brief en`. */
	conflicts: string[];
	/** How many changes fell away because what they were about is there no longer. */
	dropped: number;
	/** What there would be too much of, where there would. */
	over: { what: 'outcomes' | 'factors'; count: number; most: number } | null;
}

/** A source's text in one language, with what its paragraphs are. */
interface SourceText {
	key: string;
	source: string;
	language: string;
	text: string | undefined;
	file: string | undefined;
	kinds: Record<string, unknown> | undefined;
}

function textsOf({ study, texts }: StudyContents): SourceText[] {
	return study.sources.flatMap(({ id, files, kinds }) =>
		[...new Set([...Object.keys(texts[id] ?? {}), ...Object.keys(files)])].map((language) => ({
			...{ key: `${id} ${language}`, source: id, language },
			...{ text: texts[id]?.[language], file: files[language], kinds: kinds?.[language] }
		}))
	);
}

/** A source without what belongs to its texts. */
const bare = (source: Source): Source => ({ ...source, files: {}, ...(source.kinds && { kinds: {} }) });

/** Joins sources and their texts. */
function joinSources(
	joining: Joining,
	three: Three<StudyContents>
): Pick<StudyContents, 'texts'> & { sources: Source[] } {
	const sources = joining.list(
		'source',
		ofEach(three, ({ study }) => study.sources.map(bare)),
		({ id }) => id,
		(id) =>
			ofEach(three, ({ study, texts }) => {
				const source = study.sources.find((each) => each.id === id);
				return source && [source, texts[id], study.passages.filter((passage) => passage.source === id)];
			})
	);
	const has = ofEach(three, ({ study }) => new Set(study.sources.map(({ id }) => id)));
	const left = new Set(sources.map(({ id }) => id));
	const lists = ofEach(three, (side) => textsOf(side).filter(({ source }) => left.has(source)));
	const base = lists.base.filter(({ source }) => has.theirs.has(source) && has.mine.has(source));
	const texts: StudyContents['texts'] = Object.fromEntries(sources.map(({ id }) => [id, {}]));
	for (const { source: of, language, text, file, kinds } of joining.list(
		'text',
		{ ...lists, base },
		({ key }) => key
	)) {
		const source = sources.find(({ id }) => id === of)!;
		if (text !== undefined) texts[of]![language] = text;
		if (file !== undefined) source.files[language] = file;
		if (kinds !== undefined) (source.kinds ??= {})[language] = kinds as NonNullable<Source['kinds']>[string];
	}
	return { sources, texts };
}

function joinStudy(joining: Joining, three: Three<StudyContents>): Pick<StudyContents, 'study' | 'texts'> {
	const heads = ofEach(three, ({ study }): Record<string, unknown> => {
		const { sources: _s, passages: _p, facts: _f, ...head } = study;
		return head;
	});
	const head = joining.record('study', heads) as Omit<Study, 'sources' | 'passages' | 'facts'>;
	const { sources, texts } = joinSources(joining, three);
	const idOf = ({ id }: { id: string }) => id;
	const passages = joining
		.list(
			'passage',
			ofEach(three, ({ study }) => study.passages),
			idOf
		) // prettier-ignore
		.filter(({ source }) => sources.some(({ id }) => id === source));
	const facts = {
		events: joining.list('event', ofEach(three, ({ study }) => study.facts.events), idOf), // prettier-ignore
		indicators: joining.list('indicator', ofEach(three, ({ study }) => study.facts.indicators), idOf) // prettier-ignore
	};
	return { study: { ...head, sources, passages, facts }, texts };
}

function joinModels(joining: Joining, three: Three<StudyContents>): StudyContents['models'] {
	const models = ofEach(three, (side) => new Map(side.models.map((model) => [model.id, model])));
	const inAll = (id: string) => [models.base, models.theirs, models.mine].every((side) => side.has(id));
	// Which models there are is decided first; those that all have are joined within.
	const kept = joining.list(
		'model',
		ofEach(three, (side) => side.models.map((model) => (inAll(model.id) ? { id: model.id, model: null } : { id: model.id, model }))), // prettier-ignore
		({ id }) => id
	);
	return kept.map(
		({ id, model }) =>
			model ??
			joinModel(
				joining,
				ofEach(models, (side) => side.get(id)!)
			)
	);
}

/** Says what joined models would have too much of. */
function overIn(models: StudyContents['models']): Joined['over'] {
	for (const { factors, outcomes } of models) {
		if (outcomes.length > mostParts.outcomes)
			return { what: 'outcomes', count: outcomes.length, most: mostParts.outcomes };
		if (factors.length > mostParts.factors) return { what: 'factors', count: factors.length, most: mostParts.factors };
	}
	return null;
}

/**
 * Joins two later revisions of a study, part by part, against the one that both began with: what one side alone has changed is
 * taken from it; what both changed differently is a conflict, and taken as chosen, mine where nothing is.
 */
export function joinContents(
	base: StudyContents,
	theirs: StudyContents,
	mine: StudyContents,
	choices: ReadonlyMap<string, JoinSide> = new Map()
): Joined {
	const three = { base, theirs, mine: withOwnIds(base, theirs, mine) };
	const joining = new Joining(choices);
	const { study, texts } = joinStudy(joining, three);
	const models = joinModels(joining, three);
	// Fitted to the joined models: what each side's scenarios got of its own new factors is no change that two made differently.
	const fitted = ofEach(three, (side) => {
		const readyScenarios = structuredClone(side.readyScenarios);
		fitScenarios({ models, readyScenarios });
		return readyScenarios;
	});
	const scenarios = joining.list('scenario', fitted, ({ id }) => id);
	const readyScenarios = scenarios.filter(({ model }) => models.some(({ id }) => id === model));
	const contents = structuredClone({ study, texts, models, readyScenarios });
	const dropped = joining.dropped + scenarios.length - readyScenarios.length + dropMissingPassages(contents);
	return { contents, conflicts: joining.conflicts, dropped, over: overIn(models) };
}
