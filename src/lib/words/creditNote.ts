import type { InterfaceLanguage, Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { m } from './paraglide/messages.js';

/** Says what the numbers of a model are, and are not, in one line for small print: shares, or worlds where it has no outcomes. */
export const creditNote = (model: Pick<Model, 'outcomes'> | null | undefined, locale: InterfaceLanguage): string =>
	model && !hasOutcomes(model) ? m.slide_method_worlds_heading({}, { locale }) : m.credit_note({}, { locale });
