import type { StudyContents } from '../contents';
import type { LanguageTag } from '../language';
import type { Model } from '../model';
import type { Source } from '../study';
import { freeId } from '../idOf';

/** Names the language of a text, and the text where there is one. */
export const labelled = (text: string, language: LanguageTag): Record<LanguageTag, string> =>
	text.trim() === '' ? {} : { [language]: text.trim() };

/** Makes a source without a text, under an id that none of a study's has. */
export function newSource(taken: readonly string[], title: string, language: LanguageTag): Source {
	const id = freeId('', 'source', taken);
	return {
		...{ id, title: labelled(title, language), publisher: {}, author: {}, language },
		files: { [language]: `${id}.${language}.txt` }
	};
}

/** Makes a model in which nothing stands yet; its question is asked from today to the end of the fifth year. */
export function newModel(id: string, study: string, title: string, language: LanguageTag, today: string): Model {
	return {
		...{ format: 'scenario-model/1', id, study, title: labelled(title, language), summary: {}, decisiveness: 1 },
		question: { text: {}, horizon: `${Number(today.slice(0, 4)) + 5}-12-31`, asOf: today },
		confidence: { level: 'low', reason: {} },
		...{ factors: [], outcomes: [], impacts: {}, crossImpacts: {}, judgements: [] }
	};
}

/** Makes a study in which a title stands alone: one source without text, one model without factors. */
export function blankStudy(id: string, title: string, language: LanguageTag, today: string): StudyContents {
	const source = newSource([], title, language);
	return {
		study: {
			...{ format: 'scenario-study/1', id, language, title: labelled(title, language), summary: {} },
			...{ sources: [source], passages: [], facts: { events: [], indicators: [] } }
		},
		texts: { [source.id]: { [language]: '' } },
		models: [newModel('model', id, title, language, today)],
		readyScenarios: []
	};
}

/** Makes a study of one's own of another, under an id of its own. */
export function copyOfStudy(contents: StudyContents, id: string): StudyContents {
	const { study, texts, models, readyScenarios } = structuredClone(contents);
	const passages = study.passages.map(({ orphan: _, ...passage }) => passage);
	return {
		study: { ...study, id, passages },
		texts,
		models: models.map((model) => ({ ...model, study: id })),
		readyScenarios: readyScenarios.map((scenario) => ({ ...scenario, study: id }))
	};
}
