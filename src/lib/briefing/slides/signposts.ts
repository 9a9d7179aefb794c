import { levelWith } from '$lib/findings/levelWith';
import { byShare } from '$lib/charts/shares';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import type { Block } from '../content';
import { inDeckLanguage, interfaceText, outcomeName, spokenOf, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

const mostEach = 3;

/** Says what to watch: events that speak for the outcome, and for the one that presses it most. */
export const signpostsSlide: SlideWriter<'signposts'> = {
	name: m.slide_kind_signposts,
	ofShares: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { model, evaluation } = basis;
		const outcome = spokenOf(basis, slide.outcome);
		const rival = byShare(evaluation.share).find((at) => at !== outcome);
		const [first, second] = [outcome, rival].map((at): Block[] => {
			const { signposts } = (at === undefined ? undefined : model.outcomes[at]) ?? { signposts: [] };
			if (at === undefined || signposts.length === 0) return [];
			const values = { name: outcomeName(model, at, deck), share: sayShares(evaluation.share, locale)[at] ?? '' };
			const names = levelWith(model, evaluation, at, locale);
			const title =
				names === null
					? m.slide_signposts_for(values, { locale })
					: m.slide_signposts_level({ ...values, names }, { locale });
			return [
				{
					kind: 'points',
					title: interfaceText(deck, title),
					items: signposts.slice(0, mostEach).map(({ text }) => ({ said: inDeckLanguage(deck, text) }))
				}
			];
		});
		const watched = [outcome, rival].flatMap((at) => (at === undefined ? [] : (model.outcomes[at]?.signposts ?? [])));
		const heading = m.slide_signposts_heading({ name: outcomeName(model, outcome, deck) }, { locale });
		return {
			kicker: m.signposts({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, heading)),
			blocks:
				first!.length > 0
					? first!
					: [{ kind: 'lead', said: interfaceText(deck, m.slide_signposts_none({}, { locale })), quiet: true }],
			aside: second!,
			passages: [...new Set(watched.flatMap(({ passages }) => passages))]
		};
	}
};
