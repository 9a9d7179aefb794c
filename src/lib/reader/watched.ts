import { shortName } from '$lib/charts/names';
import { byShare } from '$lib/charts/shares';
import { leadersOf, type Evaluation } from '$lib/engine';
import type { Language, Model, Outcome } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';

/** Lists the outcomes whose signposts are read, each headed by its standing: all that are level, or the leader and the runner-up. */
export function watchedOutcomes(
	model: Model,
	evaluation: Evaluation,
	locale: Language
): { outcome: Outcome; heading: string }[] {
	const leaders = leadersOf(evaluation);
	const nameOf = (at: number) => shortName(model.outcomes[at], locale);
	const level = (at: number) => {
		const others = leaders.filter((other) => other !== at).map(nameOf);
		return m.reader_signs_level({ name: nameOf(at), names: numbersIn(locale).list(others) }, { locale });
	};
	const standings =
		leaders.length > 1
			? leaders.map((at) => ({ at, heading: level(at) }))
			: byShare(evaluation.share)
					.slice(0, 2)
					.map((at, place) => ({
						at,
						heading: (place === 0 ? m.reader_signs_leader : m.reader_signs_second)({ name: nameOf(at) }, { locale })
					}));
	return standings
		.map(({ at, heading }) => ({ outcome: model.outcomes[at]!, heading }))
		.filter(({ outcome }) => outcome.signposts.length > 0);
}
