import type { LocalizedText } from '$lib/study';
import { interfaceLanguages } from '$lib/study/interfaceLanguages';
import { m } from './paraglide/messages.js';

/** Names a model's default settings, as a scenario is named: in every language of the interface. */
export const startName = (): LocalizedText =>
	Object.fromEntries(interfaceLanguages.map((locale) => [locale, m.start_default({}, { locale })]));
