import { leadersSaid } from '$lib/findings/names';
import { exclusionsSaid, worldsSaid } from '$lib/findings/worldsSaid';
import { evaluate } from '$lib/engine';
import type { Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { setStates } from '$lib/settings/edits';
import { modelNames } from '$lib/words/modelNames';
import { named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

const mostRows = 7;
/** States of a world that a row has room for. */
const mostStates = 4;

type World = Readonly<Record<string, string>>;

/** Sorts factors by how much their states tell the worlds apart, most first. */
function factorsByVariety(model: Model, worlds: readonly World[]) {
	const variety = (id: string) => new Set(worlds.map((world) => world[id])).size;
	return [...model.factors].sort((a, b) => variety(b.id) - variety(a.id)).slice(0, mostStates);
}

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
		const leads = (world: World) => {
			const at = structuredClone(settings);
			setStates(at, model, world);
			return leadersSaid(model, evaluate(compiled, at).share, locale);
		};
		const telling = factorsByVariety(model, worlds);
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
							...telling.map((factor) => ({ name: named(factor.name, locale), numeric: false })),
							...(weighs ? [{ name: m.column_leads({}, { locale }), numeric: false }] : [])
						],
						rows: worlds
							.slice(0, mostRows)
							.map((world) => [
								...telling.map((factor) => names.state(factor.id, world[factor.id])),
								...(weighs ? [leads(world)] : [])
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
