import { sayPlace } from '$lib/findings/flips';
import type { FactorFlips } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from '$lib/words/modelNames';
import { m } from '$lib/words/paraglide/messages.js';
import { numbersIn } from '$lib/words/numbers';

/** A place on a slider with what happens there, a sentence for each side to which it does. */
interface FlipMark {
	at: number;
	sentences: string[];
}

/** Where a slider would lose the lead, as marks on it: seen before the thumb gets there. Flips at one place share a mark. */
export function flipMarks(
	model: Model,
	flips: readonly FactorFlips[],
	factor: string,
	parameter: 'weight' | 'level',
	locale: InterfaceLanguage
): FlipMark[] {
	const { number } = numbersIn(locale);
	const own = flips.find((each) => each.factor === factor)?.[parameter];
	const marks = new Map<string, FlipMark>();
	for (const side of ['below', 'above'] as const) {
		const flip = own?.[side];
		if (!flip) continue;
		const rival = modelNames(model, locale).outcome(flip.rival);
		const shown = number(flip.at, 1);
		const mark = marks.get(shown) ?? { at: flip.at, sentences: [] };
		mark.sentences.push(m.flip_mark({ place: sayPlace({ ...flip, side }, locale), rival }, { locale }));
		marks.set(shown, mark);
	}
	return [...marks.values()];
}
