import { leadersSaid } from '$lib/findings/names';
import { exclusionsSaid, worldsSaid } from '$lib/findings/worldsSaid';
import { sharesAtWorlds } from '$lib/findings/sharesAtWorlds';
import { factorsByVariety } from '$lib/engine';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { modelNames } from '$lib/words/modelNames';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

const mostRows = 7;
/** States of a world that a row has room for. */
const mostStates = 4;

/** Lists the worlds that hang together: states that tell them apart, and who leads. */
export const worldsSlide: SlideWriter<'worlds'> = {
	name: m.slide_kind_worlds,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { model, compiled, settings } = basis;
		const found = deck.worldsOf(basis);
		const weighs = hasOutcomes(model);
		const worlds = found.worlds.map(({ states }) => states);
		const names = modelNames(model, locale);
		const shown = found.worlds.slice(0, mostRows);
		const shares = weighs ? sharesAtWorlds(compiled, settings, shown) : [];
		const varied = factorsByVariety(model.factors.map(({ id }) => id), worlds); // prettier-ignore
		const telling = varied.slice(0, mostStates).map(({ factor }) => factor);
		const heading = [
			worldsSaid(model, found, locale),
			exclusionsSaid(model, found, locale),
			found.complete ? '' : m.worlds_incomplete({}, { locale })
		]
			.filter(Boolean)
			.reduce((first, second) => m.slide_sentences({ first, second }, { locale }));
		return {
			kicker: m.worlds_title({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, heading)),
			blocks: [
				{
					kind: 'table',
					caption: m.worlds_title({}, { locale }),
					table: {
						columns: [
							...telling.map((factor) => ({ name: names.factor(factor), numeric: false })),
							...(weighs ? [{ name: m.column_leads({}, { locale }), numeric: false }] : [])
						],
						rows: shown.map(({ states: world }, at) => [
							...telling.map((factor) => names.state(factor, world[factor])),
							...(weighs ? [leadersSaid(model, shares[at]!, locale)] : [])
						])
					}
				},
				...(worlds.length > mostRows
					? [
							{
								kind: 'lead' as const,
								said: interfaceText(deck, m.slide_and_more({ count: worlds.length - mostRows }, { locale })),
								quiet: true
							}
						]
					: [])
			]
		};
	}
};
