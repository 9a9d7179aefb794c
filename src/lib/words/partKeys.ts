import type { InterfaceLanguage, Model } from '$lib/study';
import { exclusionNamed, nameInSentence, numberNamed, partNames, type Between } from './contentChanges';
import { languageName } from './languages';
import { m } from './paraglide/messages.js';

type Words = Readonly<Record<string, string>>;
/** Names a part by what follows the first word of its key. */
type Name = (ids: string[], between: Between, locale: InterfaceLanguage) => string;

/** Finds something in the later state, else in the earlier one. */
const inEither = <Part>({ from, to }: Between, find: (contents: Between['to']) => Part | undefined) =>
	find(to) ?? find(from);

const modelOf = (between: Between, id: string | undefined) =>
	inEither(between, ({ models }) => models.find((model) => model.id === id));

const inModel = <Part extends { id: string }>(
	between: Between,
	[model, id]: string[],
	list: (model: Model) => readonly Part[]
) =>
	inEither(between, ({ models }) => {
		const found = models.find((each) => each.id === model);
		return found && list(found).find((each) => each.id === id);
	});

const titleOf = (between: Between, id: string | undefined): Words =>
	inEither(between, ({ study }) => study.sources.find((source) => source.id === id))?.title ?? {};

const row: Name = (ids, between, locale) => {
	const factor = inModel(between, ids, ({ factors }) => factors);
	const state = factor?.states.find(({ id }) => id === ids[2]);
	return m.edit_part_row({
		name: nameInSentence(factor?.name ?? {}, locale),
		state: nameInSentence(state?.name ?? {}, locale)
	});
};

/** What the fields of a study and of a model are called. */
const fields: Record<string, () => string> = {
	title: m.edit_study_title,
	summary: m.edit_study_summary,
	question: m.edit_question,
	confidence: m.edit_confidence,
	decisiveness: m.target_decisiveness,
	weighing: m.edit_part_weighing,
	language: m.edit_bring_language
};

const say = (what: keyof typeof partNames, name: Words | undefined, locale: InterfaceLanguage) =>
	partNames[what]({ name: nameInSentence(name ?? {}, locale) });

const names: Record<string, Name> = {
	study: ([field = '']) => fields[field]?.() ?? m.edit_study_title(),
	source: ([id], between, locale) => say('source', titleOf(between, id), locale),
	text: ([id, language = ''], between, locale) =>
		m.edit_part_text({ name: nameInSentence(titleOf(between, id), locale), language: languageName(language, locale) }),
	passage([id], between, locale) {
		const quotes = inEither(between, ({ study }) => study.passages.find((each) => each.id === id))?.quotes ?? {};
		const words = Object.entries(quotes).map(([language, { exact }]) => [language, exact]);
		return say('passage', Object.fromEntries(words) as Words, locale);
	},
	event: ([id], between, locale) =>
		say('event', inEither(between, ({ study }) => study.facts.events.find((each) => each.id === id))?.title, locale),
	indicator: ([id], between, locale) =>
		say('indicator', inEither(between, ({ study }) => study.facts.indicators.find((each) => each.id === id))?.title, locale), // prettier-ignore
	model([id, field], between, locale) {
		const model = say('model', modelOf(between, id)?.title, locale);
		const said = fields[field ?? ''];
		return said ? m.edit_part_model_of({ part: said(), model: nameInSentence(modelOf(between, id)?.title ?? {}, locale) }) : model; // prettier-ignore
	},
	factor: (ids, between, locale) => say('factor', inModel(between, ids, ({ factors }) => factors)?.name, locale),
	outcome: (ids, between, locale) => say('outcome', inModel(between, ids, ({ outcomes }) => outcomes)?.name, locale),
	impacts: row,
	crossImpacts: row,
	judgement: ([model = '', ...about], between, locale) =>
		m.edit_part_judgement({ name: numberNamed(between, model, about.join(' '), locale) }),
	answer: () => m.edit_part_answer(),
	exclusion: ([model = '', key = ''], between, locale) =>
		m.edit_part_exclusion({ name: exclusionNamed(between, model, key, locale) }, { locale }),
	scenario: ([id], between, locale) =>
		say('scenario', inEither(between, ({ readyScenarios }) => readyScenarios.find((each) => each.id === id))?.name, locale) // prettier-ignore
};

/** Names a part of a study by the key that joining knows it by. */
export function partKeyNamed(key: string, between: Between, locale: InterfaceLanguage): string {
	const [root = '', ...ids] = key.split(' ');
	return names[root]?.(ids, between, locale) ?? key;
}
