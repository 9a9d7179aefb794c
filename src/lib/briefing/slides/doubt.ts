import { doubtedWorldsFigure } from '$lib/charts/doubtedWorlds';
import { triedModel } from '$lib/engine';
import { doubtLimits, doubtReadSaid, doubtSaid } from '$lib/findings/doubtSaid';
import { sharesAtWorlds } from '$lib/findings/sharesAtWorlds';
import { hasCrossImpacts } from '$lib/study/hasCrossImpacts';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

const mostRows = 6;

/** Draws in how many readings of uncertain cross-impacts each world hangs together. What holds most often is the message. */
export const doubtSlide: SlideWriter<'doubt'> = {
	name: m.slide_kind_worlds_in_doubt,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { model, compiled, settings } = basis;
		const kicker = m.doubt_figure({}, { locale });
		if (!hasCrossImpacts(triedModel(model, settings)))
			return {
				kicker,
				heading: typedOr(deck, slide.heading, interfaceText(deck, m.worlds_none({}, { locale }))),
				blocks: []
			};
		const defaults = { unsaid: slide.unsaid, zeros: slide.zeros !== null };
		const found = deck.doubtOf(basis, defaults);
		const shares = sharesAtWorlds(compiled, settings, found.worlds);
		const figure = doubtedWorldsFigure({ model, found, shares, locale, most: mostRows });
		const [first = '', ...rest] = doubtSaid(model, found, locale, mostRows);
		const limits = doubtLimits({ ...found, found: found.worlds.length }, locale);
		const more = [...rest, ...doubtReadSaid(defaults, locale), ...limits];
		return {
			kicker,
			heading: typedOr(deck, slide.heading, interfaceText(deck, first)),
			blocks: [
				{ kind: 'lead' as const, said: interfaceText(deck, more.join(' ')), quiet: true },
				...(found.worlds.length > 0 ? [{ kind: 'figure' as const, figure, trace: null }] : [])
			]
		};
	}
};
