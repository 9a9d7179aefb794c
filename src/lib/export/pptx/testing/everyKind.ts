import { buildDeckData, first, second } from '$lib/briefing/testing/buildDeck';
import type { DeckData } from '$lib/briefing/deck';
import type { InterfaceLanguage, Slide } from '$lib/study';
import { newSlide, slideKinds } from '$lib/study/slideKinds';

/** A deck with a slide of every kind, and one of an indicator. */
export function everyKind(language: InterfaceLanguage, model = 'core'): DeckData {
	const defaults = { of: second, other: first, passage: 'second-customer' };
	const data = buildDeckData({ model, language, slides: slideKinds.map((kind) => newSlide(kind, kind, defaults)) });
	const [indicator] = data.study.facts.indicators;
	const facts = newSlide('facts', 'facts-2', defaults);
	data.briefing.slides.push({ ...facts, indicator: indicator!.id } as Slide);
	return data;
}
