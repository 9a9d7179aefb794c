import { leaderMapFigure, leaderMapSaid } from '$lib/charts/leaderMap';
import { leaderMap } from '$lib/engine';
import { passagesFor } from '$lib/findings/reasons';
import { strongestFactors } from '$lib/findings/strongestFactors';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Draws who leads over the levels of two factors. Who leads over most of it is the message; the nearest other lead stands beneath. */
export const leaderMapSlide: SlideWriter<'map'> = {
	name: m.slide_kind_leader_map,
	ofShares: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { compiled, model, settings, evaluation } = basis;
		const order = strongestFactors(compiled, settings);
		const known = (id: string | null) => (id !== null && order.includes(id) ? id : null);
		const x = known(slide.x) ?? order.find((id) => id !== slide.y)!;
		const y = [known(slide.y), ...order].find((id) => id !== null && id !== x);
		const kicker = m.slide_kind_leader_map({}, { locale });
		if (!y)
			return {
				kicker,
				heading: typedOr(deck, slide.heading, interfaceText(deck, m.map_needs({}, { locale }))),
				blocks: []
			};
		const input = { compiled, settings, map: leaderMap(compiled, settings, { x, y }), scenarios: [], locale };
		const figure = leaderMapFigure(input);
		const { over, nearest } = leaderMapSaid(input);
		return {
			kicker: figure.title,
			heading: typedOr(deck, slide.heading, interfaceText(deck, over)),
			blocks: [
				{ kind: 'lead', said: interfaceText(deck, nearest), quiet: true },
				{ kind: 'plane', figure }
			],
			passages: model.outcomes.length > 0 ? passagesFor(basis, evaluation.leader) : []
		};
	}
};
