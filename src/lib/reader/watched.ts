import { levelWith } from '$lib/findings/levelWith';
import { shortName } from '$lib/findings/names';
import { byShare } from '$lib/charts/shares';
import { leadersOf, type Evaluation } from '$lib/engine';
import type { InterfaceLanguage, Model, Outcome } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';

/** Lists the outcomes whose signposts are read, each headed by its standing. They are all that are level, or the leader and the runner-up. */
export function watchedOutcomes(
	model: Model,
	evaluation: Evaluation,
	locale: InterfaceLanguage
): { outcome: Outcome; heading: string }[] {
	const leaders = leadersOf(evaluation);
	const watched = leaders.length > 1 ? leaders : byShare(evaluation.share).slice(0, 2);
	return watched
		.map((at, index) => {
			const name = shortName(model.outcomes[at], locale);
			const names = levelWith(model, evaluation, at, locale);
			const heading =
				names === null
					? (index === 0 ? m.reader_signs_leader : m.reader_signs_second)({ name }, { locale })
					: m.reader_signs_level({ name, names }, { locale });
			return { outcome: model.outcomes[at]!, heading };
		})
		.filter(({ outcome }) => outcome.signposts.length > 0);
}
