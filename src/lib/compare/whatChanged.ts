import { sayDifference } from '$lib/charts/sayDifference';
import type { Difference } from '$lib/engine';
import type { Language, Model } from '$lib/study';
import { sayChanges } from '$lib/words/changes';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { Side } from './side';

/** What changes from one scenario, or one revision, to another, and why, in sentences. */
export interface Changed {
	title: string;
	/** What is set differently. */
	settings: string[];
	/** What that does to each outcome's share, in the model's order. */
	shares: string[];
}

type Compared = Pick<Side, 'name' | 'settings' | 'kept'>;

/** Says what changes between two sides: the settings, then each outcome with the parts that move it most, by the differences of the outcomes in the model's order. */
export function whatChanged(
	model: Model,
	differences: readonly Difference[],
	from: Compared,
	to: Compared,
	locale: Language
): Changed {
	const { number } = numbersIn(locale);
	const [a, b] = [from.kept, to.kept];
	return {
		title:
			a && b && a.scenario === b.scenario && a.number < b.number
				? m.changed_since({ name: b.name, number: number(a.number) }, { locale })
				: m.changed_title({ from: from.name, to: to.name }, { locale }),
		settings: sayChanges(model, from.settings, to.settings, locale).map(({ sentence }) => sentence),
		shares: differences.map((difference, outcome) => sayDifference({ model, difference, outcome, locale }))
	};
}
