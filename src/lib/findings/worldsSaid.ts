import type { ConsistentWorlds } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { countIn } from '$lib/words/count';
import { m } from '$lib/words/paraglide/messages.js';

/** Says how many worlds of how many hang together: "10 of 486 worlds hang together." */
export function worldsSaid(
	model: Model,
	{ worlds }: Pick<ConsistentWorlds, 'worlds'>,
	locale: InterfaceLanguage
): string {
	const all = model.factors.reduce((count, { states }) => count * states.length, 1);
	return m.worlds_sentence({ count: worlds.length, all: countIn(locale, all) }, { locale });
}
