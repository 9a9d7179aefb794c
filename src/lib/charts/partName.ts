import type { DifferencePart } from '$lib/engine';
import type { Language, Model } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { named } from '$lib/words/named';

/** A changed parameter in words: "Weight: proximity to Iran". */
export function partName(model: Model, { factor, parameter }: DifferencePart, locale: Language): string {
	const values = { factor: named(model.factors.find(({ id }) => id === factor)?.name ?? {}, locale) };
	if (parameter === 'weight') return m.tornado_weight(values, { locale });
	if (parameter === 'level') return m.tornado_level(values, { locale });
	return m.difference_agreement({}, { locale });
}
