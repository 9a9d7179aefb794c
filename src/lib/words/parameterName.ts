import type { InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from './modelNames';
import { m } from './paraglide/messages.js';
import { targetName } from './targetName';

interface NamedParameter {
	factor: string | null;
	parameter: 'weight' | 'level' | 'decisiveness' | 'judgement';
	/** The path of a judgement. */
	about?: string;
}

/** A parameter of the settings in words: "Weight: Silk Road position"; the decisiveness has no factor. */
export function parameterName(
	model: Model,
	{ factor, parameter, about = '' }: NamedParameter,
	locale: InterfaceLanguage
): string {
	if (parameter === 'judgement') return targetName(model, about, locale);
	const values = { factor: modelNames(model, locale).factor(factor) };
	if (parameter === 'weight') return m.tornado_weight(values, { locale });
	if (parameter === 'level') return m.tornado_level(values, { locale });
	return m.difference_agreement({}, { locale });
}
