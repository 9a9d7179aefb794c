import { mostParts } from '../bounds';
import type { StudyContents } from '../contents';
import { freeId, idsOf } from '../idOf';
import type { LanguageTag } from '../language';
import { labelled, newModel } from './blankStudy';

/** Adds an empty model to a study, whose question is asked as that of its first is; false where it has as many as it may. */
export function addModel(contents: StudyContents, title: string, language: LanguageTag): boolean {
	const { study, models } = contents;
	if (models.length >= mostParts.models) return false;
	const today = models[0]?.question.asOf ?? '';
	const model = newModel(freeId(title, 'model', idsOf(contents.models)), study.id, title, language, today);
	if (models[0]) model.question = { ...model.question, horizon: models[0].question.horizon };
	models.push(model);
	return true;
}

/** Adds a copy of a model, without its ready scenarios; false where there is none, or the study has as many as it may. */
export function copyModel(contents: StudyContents, at: number, title: string, language: LanguageTag): boolean {
	const model = contents.models[at];
	if (!model || contents.models.length >= mostParts.models) return false;
	const id = freeId(title || model.id, 'model', idsOf(contents.models));
	const named = title.trim() === '' ? { ...model.title } : labelled(title, language);
	contents.models.push({ ...structuredCopy(model), id, title: named });
	return true;
}

/** A copy of what a draft or a plain object holds. */
const structuredCopy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Takes a model out of a study, and its ready scenarios; false for the only one. */
export function removeModel(contents: StudyContents, at: number): boolean {
	const model = contents.models[at];
	if (!model || contents.models.length === 1) return false;
	contents.models.splice(at, 1);
	contents.readyScenarios = contents.readyScenarios.filter((scenario) => scenario.model !== model.id);
	return true;
}
