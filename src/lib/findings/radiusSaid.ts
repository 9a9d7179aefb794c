import { leadersOf, type Evaluation, type Robustness } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { downToHundredths } from '$lib/words/ofHundred';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { shortName } from './names';

interface Held {
	model: Model;
	evaluation: Evaluation;
	robustness: Robustness;
	locale: InterfaceLanguage;
}

/** "The lead of “Quiet cooperation” holds as long as every weight is right within ±18%", rounded down: what is said holds. */
export function radiusSaid({ model, evaluation, robustness, locale }: Held): string {
	const { radius, rival } = robustness;
	const name = shortName(model.outcomes[evaluation.leader], locale);
	if (leadersOf(evaluation).length === model.outcomes.length) return m.radius_level({}, { locale });
	if (rival === null) return m.radius_full({ name }, { locale });
	const values = {
		name,
		rival: shortName(
			model.outcomes.find(({ id }) => id === rival),
			locale
		)
	};
	if (radius === 0) return m.radius_none(values, { locale });
	const held = downToHundredths(radius);
	if (held === 0) return m.radius_hardly(values, { locale });
	return m.radius_within({ ...values, radius: numbersIn(locale).within(held / 100) }, { locale });
}
