import type { StudyContents } from '../contents';
import type { LanguageTag } from '../language';
import type { Model } from '../model';
import { ownLanguage } from '../ownLanguage';
import type { LocalizedText } from '../text';

/** A label of a study or its models: where it stands among the fields of forms, and what it says by language. */
interface Label {
	path: string;
	said: Readonly<LocalizedText>;
}

type Said = Readonly<LocalizedText> | undefined;
type Named = readonly [path: string, said: Said];

const under = (path: string, labels: readonly Named[]): Named[] =>
	labels.map(([inner, said]) => [`${path}.${inner}`, said]);
const each = <Part>(path: string, parts: readonly Part[], labels: (part: Part) => Named[]): Named[] =>
	parts.flatMap((part, at) => under(`${path}.${at}`, labels(part)));

const studyLabels = ({ study }: StudyContents): Named[] => [
	['title', study.title],
	['summary', study.summary],
	...each('sources', study.sources, ({ title, author, publisher, translators }) => [
		['title', title],
		['author', author],
		['publisher', publisher],
		...Object.entries(translators ?? {}).map(([language, said]): Named => [`translators.${language}`, said])
	]),
	...each('facts.events', study.facts.events, ({ title, notes = [] }) => [
		['title', title],
		...each('notes', notes, ({ text }) => [['text', text]])
	]),
	...each('facts.indicators', study.facts.indicators, ({ title, unit, notes = [] }) => [
		['title', title],
		['unit', unit],
		...each('notes', notes, ({ text }) => [['text', text]])
	])
];

const modelLabels = (model: Model): Named[] => [
	['title', model.title],
	['summary', model.summary],
	['question.text', model.question.text],
	['confidence.reason', model.confidence.reason],
	...each('outcomes', model.outcomes, ({ name, shortName, description, test, signposts }) => [
		['name', name],
		['shortName', shortName],
		['description', description],
		['test', test],
		...each('signposts', signposts, ({ text }) => [['text', text]])
	]),
	...each('factors', model.factors, ({ name, shortName, description, states }) => [
		['name', name],
		['shortName', shortName],
		['description', description],
		...each('states', states, (state) => [
			['name', state.name],
			['shortName', state.shortName],
			['description', state.description]
		])
	]),
	...each('exclusions', model.exclusions ?? [], ({ reason }) => [['reason', reason]]),
	...model.judgements.map(({ about, reason }): Named => [`about.${about}.reason`, reason]),
	...(model.answers ?? []).map(({ criticism, reason }): Named => [`answers.${criticism}`, reason])
];

/** Gives every label that says something in one language or more, in the order of the steps. */
export function labelsOf(contents: StudyContents): Label[] {
	const labels = new Map<string, Label>();
	for (const [path, said] of [
		...under('study', studyLabels(contents)),
		...each('models', contents.models, modelLabels),
		...each('readyScenarios', contents.readyScenarios, ({ name, note, author }) => [
			['name', name],
			['note', note],
			['author', author]
		])
	])
		// Of two reasons of one number the first is its field's.
		if (said && Object.keys(said).length > 0 && !labels.has(path)) labels.set(path, { path, said });
	return [...labels.values()];
}

/** Gives the languages that labels are in, the study's own first. */
export function labelLanguages({ study }: StudyContents, labels: readonly Label[]): LanguageTag[] {
	const used = new Set(labels.flatMap(({ said }) => Object.keys(said)));
	const own = ownLanguage(study);
	return [...new Set([...(own === undefined ? [] : [own]), ...[...used].sort()])];
}

/** Tells whether a label says nothing in one of some languages. */
export const lacks = ({ said }: Label, languages: readonly LanguageTag[]): boolean =>
	languages.some((language) => said[language] === undefined);

/** Counts the labels that are missing in a language of those that a study's labels are in. */
export function missingLabels(contents: StudyContents): number {
	const labels = labelsOf(contents);
	const languages = labelLanguages(contents, labels);
	return labels.reduce((sum, { said }) => sum + languages.filter((language) => said[language] === undefined).length, 0);
}
