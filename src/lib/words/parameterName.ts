import type { InterfaceLanguage, Model } from '$lib/study';
import { m } from './paraglide/messages.js';
import { named } from './named';

/** A parameter of the settings in words: "Weight: Silk Road position"; the decisiveness has no factor. */
export function parameterName(
	model: Model,
	{ factor, parameter }: { factor: string | null; parameter: 'weight' | 'level' | 'decisiveness' },
	locale: InterfaceLanguage
): string {
	const values = { factor: named(model.factors.find(({ id }) => id === factor)?.name ?? {}, locale) };
	if (parameter === 'weight') return m.tornado_weight(values, { locale });
	if (parameter === 'level') return m.tornado_level(values, { locale });
	return m.difference_agreement({}, { locale });
}
