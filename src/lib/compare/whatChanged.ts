import { sayDifference } from '$lib/findings/sayDifference';
import type { Difference } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import type { Tick } from '$lib/study/tickedSignposts';
import { sayChanges } from '$lib/words/changes';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayObserver, sayTick } from '$lib/words/sayTick';
import type { Side } from './side';

/** Holds what changes from one scenario or revision to another, and why, in sentences. */
export interface Changed {
	title: string;
	/** What is set differently. */
	settings: string[];
	/** What that does to each outcome's share, in the model's order. */
	shares: string[];
	/** What was observed of signposts from the day of the earlier to that of the later, and who says so. */
	observed: { sentence: string; source: string; address: string; note: string; by: string }[];
}

type Compared = Pick<Side, 'name' | 'settings' | 'saved'>;

/** Says what changes between two sides: settings, then each outcome with what moves it most. The differences are in the order of the model's outcomes. */
export function whatChanged(
	model: Model,
	differences: readonly Difference[],
	[from, to]: readonly [Compared, Compared],
	ticks: readonly Tick[],
	locale: InterfaceLanguage
): Changed {
	const { number } = numbersIn(locale);
	const [a, b] = [from.saved, to.saved];
	return {
		title:
			a && b && a.scenario === b.scenario && a.number < b.number && !a.changed && !b.changed
				? m.changed_since({ name: b.name, number: number(a.number) }, { locale })
				: m.changed_title({ from: from.name, to: to.name }, { locale }),
		settings: sayChanges(model, from.settings, to.settings, locale).map(({ sentence }) => sentence),
		shares: differences.map((difference, outcome) => sayDifference({ model, difference, outcome, locale })),
		observed: ticks.map((tick) => {
			const { words, source, address, note } = tick.observed;
			const said = sayTick(tick, false, locale);
			const sentence = m.observed_what({ words: named(words, locale), said }, { locale });
			return { sentence, source, address, note, by: sayObserver(tick, locale) };
		})
	};
}
