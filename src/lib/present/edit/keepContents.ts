import type { SlideContent } from '$lib/briefing/content';
import { contentOf } from '$lib/briefing/contentOf';
import type { Deck } from '$lib/briefing/deck';
import type { Slide } from '$lib/study';
import { boundToken } from '$lib/study/bound';
import { mainBound } from '$lib/study/slides';

/** Lists what slides read beside their own fields: results, and the briefing without its slides but for what most are bound to. */
function aroundSlides({ basisOf, study, briefing }: Deck): unknown[] {
	const main = mainBound(briefing);
	return [basisOf, study, main && boundToken(main), ...Object.values({ ...briefing, slides: null })];
}

/** Gives what the slides of the deck in hand say. A slide that an edit leaves as it was keeps the same content, and is neither written nor drawn anew. */
export function keepContents(deckInHand: () => Deck): () => SlideContent[] {
	let kept = new WeakMap<Slide, SlideContent>();
	let around: unknown[] = [];
	return () => {
		const deck = deckInHand();
		const now = aroundSlides(deck);
		if (now.length !== around.length || now.some((each, at) => each !== around[at])) kept = new WeakMap();
		around = now;
		return deck.briefing.slides.map((slide) => {
			const content = kept.get(slide) ?? contentOf(slide, deck);
			kept.set(slide, content);
			return content;
		});
	};
}
