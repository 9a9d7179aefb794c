import type { Slide } from '$lib/study';
import { boundToken } from '$lib/study/slides';
import { numbersIn } from '$lib/words/numbers';
import { named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import type { SlideContent } from './content';
import type { BoundResults, Deck } from './deck';
import { said, typedOr } from './said';
import { assumptionsText } from './slides/assumptions';
import { changesText } from './slides/changes';
import { comparisonText } from './slides/comparison';
import { factsText } from './slides/facts';
import { judgementText } from './slides/judgement';
import { methodText } from './slides/method';
import { outcomesText } from './slides/outcomes';
import { quotationText } from './slides/quotation';
import { signpostsText } from './slides/signposts';
import type { SlideText } from './slides/slideText';
import { freeText } from './slides/text';
import { titleText } from './slides/title';
import { turnsText } from './slides/turns';
import { whyText } from './slides/why';
import { worldsText } from './slides/worlds';

/** Where a slide's numbers come from, in one line: scenario, revision, when it was saved, model, its date. */
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

/** A slide that is bound to a revision that is not here says so, and keeps its heading. */
function missingText(slide: Slide, deck: Deck, token: string): SlideText {
	const { locale } = deck;
	return {
		kicker: m.slide_missing_kicker({}, { locale }),
		heading: typedOr(deck, slide.heading, said(deck, m.slide_missing({ token }, { locale }))),
		blocks: []
	};
}

function boundText(slide: Extract<Slide, { of: unknown }>, deck: Deck, basis: BoundResults): SlideText {
	switch (slide.kind) {
		case 'judgement':
			return judgementText(slide, deck, basis);
		case 'outcomes':
			return outcomesText(slide, deck, basis);
		case 'why':
			return whyText(slide, deck, basis);
		case 'turns':
			return turnsText(slide, deck, basis);
		case 'worlds':
			return worldsText(slide, deck, basis);
		case 'signposts':
			return signpostsText(slide, deck, basis);
		case 'assumptions':
			return assumptionsText(slide, deck, basis);
		case 'method':
			return methodText(slide, deck, basis);
		case 'comparison': {
			const against = deck.basisOf(slide.against);
			if (!against) return missingText(slide, deck, boundToken(slide.against));
			return comparisonText(slide, deck, basis, against);
		}
		case 'changes': {
			const before = deck.basisOf(slide.before);
			if (!before) return missingText(slide, deck, boundToken(slide.before));
			return changesText(slide, deck, basis, before);
		}
	}
}

function freeOf(slide: Exclude<Slide, { of: unknown }>, deck: Deck): SlideText {
	switch (slide.kind) {
		case 'title':
			return titleText(slide, deck);
		case 'facts':
			return factsText(slide, deck);
		case 'quotation':
			return quotationText(slide, deck);
		case 'text':
			return freeText(slide, deck);
	}
}

/** What a slide says. `live`: the results to show in place of the revision's own, while the audience asks "what if". */
export function contentOf(slide: Slide, deck: Deck, live: BoundResults | null = null): SlideContent {
	const common = { id: slide.id, kind: slide.kind, notes: slide.notes };
	if (!('of' in slide)) return { ...common, aside: [], passages: [], source: '', ...freeOf(slide, deck) };
	const basis = live ?? deck.basisOf(slide.of);
	if (!basis)
		return { ...common, aside: [], passages: [], source: '', ...missingText(slide, deck, boundToken(slide.of)) };
	return { ...common, aside: [], passages: [], source: sourceOf(basis, deck), ...boundText(slide, deck, basis) };
}
