import type { InterfaceLanguage, StudyContents } from '$lib/study';
import { localize, type LanguageTag } from '$lib/study/language';
import type { Model } from '$lib/study/model';
import { isolated } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { targetName } from '$lib/words/targetName';
import type { EditStep } from './steps';

/** Where something that rests on a passage is edited: its name, its step and the field that shows it. */
interface CarriedPlace {
	name: string;
	step: EditStep;
	field: string;
	/** The title of the model that it is of; none where it is of the study. */
	model?: string;
}

/** The field of the number that a judgement is about. */
function numberField({ factors, outcomes }: Model, base: string, about: string): string {
	const [root, id, what] = about.split('.');
	if (root === 'factors') {
		const path = `${base}.factors.${factors.findIndex((each) => each.id === id)}`;
		return what === 'states' ? path : `${path}.${what}.value`;
	}
	if (root === 'outcomes') return `${base}.outcomes.${outcomes.findIndex((each) => each.id === id)}.${what}`;
	return `${base}.${about}`;
}

const stepsOf: Record<string, EditStep> = {
	impacts: 'impacts',
	crossImpacts: 'cross',
	factors: 'factors'
};

const said = (text: Readonly<Record<string, string>> | undefined, locale: InterfaceLanguage) =>
	isolated(localize(text ?? {}, locale).text);

function factPlace(
	{ study }: StudyContents,
	path: string,
	language: LanguageTag,
	locale: InterfaceLanguage
): CarriedPlace {
	const whole = path.replace(/\.points\.\d+$/, '');
	const at = Number(whole.split('.').at(-1));
	const { events, indicators } = study.facts;
	const fact = whole.includes('.events.') ? events[at] : indicators[at];
	return { name: said(fact?.title, locale), step: 'passages', field: `${whole}.title.${language}` };
}

function outcomePlace(
	{ outcomes }: Model,
	path: string,
	language: LanguageTag,
	locale: InterfaceLanguage
): CarriedPlace {
	const [, , , at = '', , signpost] = path.split('.');
	const outcome = outcomes[Number(at)];
	if (signpost === undefined)
		return { name: said(outcome?.name, locale), step: 'question', field: `${path}.name.${language}` };
	const text = said(outcome?.signposts[Number(signpost)]?.text, locale);
	return { name: `${m.edit_signpost()}: ${text}`, step: 'question', field: `${path}.text.${language}` };
}

/** Names what a path into a model leads to. */
function modelPlace(model: Model, path: string, language: LanguageTag, locale: InterfaceLanguage): CarriedPlace {
	const [, at, kind, of = ''] = path.split('.');
	if (kind === 'outcomes') return outcomePlace(model, path, language, locale);
	if (kind === 'factors')
		return { name: said(model.factors[Number(of)]?.name, locale), step: 'factors', field: `${path}.name.${language}` };
	const base = `models.${at}`;
	const about = path.slice(`${base}.about.`.length);
	const step = stepsOf[about.split('.')[0]!] ?? 'question';
	return { name: targetName(model, about, locale), step, field: numberField(model, base, about) };
}

/** Names what a path of contents leads to, and where it is edited; `language` is that of the labels in hand. */
export function carriedPlace(
	contents: StudyContents,
	path: string,
	language: LanguageTag,
	locale: InterfaceLanguage
): CarriedPlace {
	const [root, at] = path.split('.');
	if (root === 'study') return factPlace(contents, path, language, locale);
	const model = contents.models[Number(at)]!;
	return { ...modelPlace(model, path, language, locale), model: said(model.title, locale) };
}
