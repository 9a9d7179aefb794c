import type { Language } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import type { Workbench } from '$lib/workbench/Workbench.svelte';

/** Where a slider would lose the lead, as marks on it: seen before the thumb gets there. */
export function flipMarks(bench: Workbench, factor: string, parameter: 'weight' | 'level', locale: Language) {
	const flips = bench.flips.find((each) => each.factor === factor)?.[parameter];
	return [flips?.below, flips?.above].flatMap((flip) => {
		if (!flip) return [];
		const rival = named(bench.model.outcomes.find(({ id }) => id === flip.rival)?.name ?? {}, locale);
		return [{ at: flip.at, title: m.flip_mark({ at: numbersIn(locale).number(flip.at, 1), rival }) }];
	});
}
