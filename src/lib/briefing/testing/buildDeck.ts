import type { InterfaceLanguage, Slide } from '$lib/study';
import { draftBriefing } from '$lib/study/draftBriefing';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readStudy } from '$lib/study/testing/readStudy';
import { deckOf, type BoundScenario, type DeckData } from '../deck';

/** Name the revisions of the deck that `buildDeckData` makes: default settings, and the Gulf reversed. */
export const first = { scenario: 'scenario-a', revision: 1 };
export const second = { scenario: 'scenario-a', revision: 2 };

/** Makes a drafted deck on a bundled model with two revisions of one scenario. `slides` replaces its slides. */
export function buildDeckData({
	model: id = 'core',
	language = 'en' as InterfaceLanguage,
	slides = [] as Slide[]
} = {}): DeckData {
	const { study, models } = readStudy();
	const model = models.find((each) => each.id === id)!;
	const settings = defaultSettings(model);
	const reversed = structuredClone(settings);
	setLevel(reversed.factors['gulf']!, 100);
	const common = {
		scenario: 'scenario-a',
		name: 'As things stand',
		author: 'Lina',
		message: '',
		version: 'v1',
		newer: null
	};
	const scenarios: Record<string, BoundScenario> = {
		'scenario-a@1': { ...common, revision: 1, savedAt: '2026-11-20T10:00:00Z', settings },
		'scenario-a@2': { ...common, revision: 2, savedAt: '2026-11-24T10:00:00Z', settings: reversed }
	};
	const briefing = draftBriefing(first, { study: study.id, title: 'For the minister', date: '2026-11-24', language });
	return {
		id: 'briefing-a',
		revision: 1,
		briefing: slides.length > 0 ? { ...briefing, slides } : briefing,
		study,
		models: { v1: model },
		scenarios
	};
}

/** Makes the same deck, ready to be asked. */
export const buildDeck = (options: Parameters<typeof buildDeckData>[0] = {}, locale: InterfaceLanguage = 'en') =>
	deckOf(buildDeckData(options), locale);
