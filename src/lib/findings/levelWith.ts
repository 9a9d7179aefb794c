import { leadersOf, type Evaluation } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { shortName } from './names';

/** Names the outcomes that one is level with at the top, as a list; null where there are none. */
export function levelWith(model: Model, evaluation: Evaluation, at: number, locale: InterfaceLanguage): string | null {
	const leaders = leadersOf(evaluation);
	if (leaders.length < 2 || !leaders.includes(at)) return null;
	return numbersIn(locale).list(
		leaders.filter((other) => other !== at).map((other) => shortName(model.outcomes[other], locale))
	);
}
