import type { ConsistentWorlds } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { countIn } from '$lib/words/count';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';

/** Says how many worlds of how many hang together: "10 of 486 worlds hang together." */
export function worldsSaid(
	model: Model,
	{ worlds }: Pick<ConsistentWorlds, 'worlds'>,
	locale: InterfaceLanguage
): string {
	const values = { count: worlds.length, counted: countIn(locale, worlds.length), all: combinationsOf(model, locale) };
	return m.worlds_sentence(values, { locale });
}

const combinationsOf = ({ factors }: Model, locale: InterfaceLanguage) =>
	countIn(locale, factors.reduce((count, { states }) => count * states.length, 1)); // prettier-ignore

/** Says how many exclusions a search applied and how many combinations they forbid; empty where there is none. */
export function exclusionsSaid(
	model: Model,
	{ exclusions: count, excluded }: Pick<ConsistentWorlds, 'exclusions' | 'excluded'>,
	locale: InterfaceLanguage
): string {
	if (count === 0) return '';
	if (excluded === null) return m.worlds_excluded_uncounted({ count }, { locale });
	const values = { count, excluded: countIn(locale, excluded), all: combinationsOf(model, locale) };
	return m.worlds_excluded(values, { locale });
}

/** Says where the followed starts end that end in no world: in cycles, and in combinations that cannot be. */
export function startsSaid(
	{ starts, cycles, intoExcluded, exclusions }: Omit<ConsistentWorlds, 'worlds'>,
	locale: InterfaceLanguage
): string {
	if (starts === null) return m.worlds_unweighed({}, { locale });
	const { number, percent } = numbersIn(locale);
	const part = (count: number | null) => percent((count ?? 0) / Math.max(1, starts));
	const first = m.worlds_cycles({ count: starts, starts: number(starts), cycles: part(cycles) }, { locale });
	if (exclusions === 0) return first;
	return m.slide_sentences(
		{ first, second: m.worlds_into_excluded({ part: part(intoExcluded) }, { locale }) },
		{ locale }
	);
}
