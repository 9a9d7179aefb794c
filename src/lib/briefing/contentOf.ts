import type { Bound, Slide, SlideKind } from '$lib/study';
import { boundToken } from '$lib/study/bound';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { fieldsIn } from '$lib/study/slideKinds';
import { boundOf, boundsIn } from '$lib/study/slides';
import { creditNote } from '$lib/words/creditNote';
import { numbersIn } from '$lib/words/numbers';
import { named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import type { SlideContent } from './content';
import type { BoundResults, Deck } from './deck';
import { interfaceText, typedOr } from './deckText';
import type { SlideText, SlideWriter } from './slideWriter';
import { slideWriters } from './slideWriters';

/** Says where a slide's numbers come from: scenario, revision, when it was saved, model, date. */
function sourceOf({ bound, model, altered }: BoundResults, { locale }: Pick<Deck, 'locale'>): string {
	const { date } = numbersIn(locale);
	const values = {
		scenario: bound.name,
		number: bound.revision,
		saved: date(bound.savedAt.slice(0, 10)),
		model: named(model.title, locale),
		asOf: date(model.question.asOf)
	};
	return altered ? m.slide_source_altered(values, { locale }) : m.slide_source(values, { locale });
}

/** Says that a revision of a slide does not exist here; the slide keeps its heading. */
function missingText(slide: Slide, deck: Deck, token: string): SlideText {
	const { locale } = deck;
	return {
		kicker: m.slide_missing_kicker({}, { locale }),
		heading: typedOr(deck, slide.heading, interfaceText(deck, m.slide_missing({ token }, { locale }))),
		blocks: []
	};
}

/** Says that a slide speaks of shares where its model has no outcomes; the slide keeps its heading. */
function worldsAloneText(slide: Slide, deck: Deck): SlideText {
	const { locale } = deck;
	return {
		kicker: m.worlds_title({}, { locale }),
		heading: typedOr(deck, slide.heading, interfaceText(deck, m.slide_no_outcomes({}, { locale }))),
		blocks: []
	};
}

/** Writes a slide from the results of all that it is bound to. */
function textOf(slide: Slide, deck: Deck, basisOf: (bound: Bound) => BoundResults | null): SlideText {
	const missing = boundsIn(slide).find(({ bound }) => !basisOf(bound));
	if (missing) return missingText(slide, deck, boundToken(missing.bound));
	const bases = fieldsIn(slide).flatMap((field): [string, unknown][] => {
		if (field.holds === 'bound') return [[field.name, basisOf(field.value)]];
		return field.holds === 'bounds' ? [[field.name, field.value.map(basisOf)]] : [];
	});
	// Which slide a writer takes, and which results, stands in the table that it comes from.
	const writer = slideWriters[slide.kind] as SlideWriter<SlideKind>;
	const sharesless = boundsIn(slide).some(({ bound }) => !hasOutcomes(basisOf(bound)!.model));
	if (writer.ofShares && sharesless) return worldsAloneText(slide, deck);
	return writer.write(slide, deck, Object.fromEntries(bases) as never);
}

/** Says what a slide says. `live`: the results to show in place of the revision's own, while the audience asks "what if". */
export function contentOf(slide: Slide, deck: Deck, live: BoundResults | null = null): SlideContent {
	const of = boundOf(slide);
	const basis = of && (live ?? deck.basisOf(of));
	return {
		id: slide.id,
		kind: slide.kind,
		notes: slide.notes,
		aside: [],
		passages: [],
		source: basis ? sourceOf(basis, deck) : '',
		note: basis ? creditNote(basis.model, deck.locale) : '',
		...textOf(slide, deck, (bound) => (bound === of ? basis : deck.basisOf(bound)))
	};
}
