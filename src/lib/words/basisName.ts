import type { Basis, InterfaceLanguage } from '$lib/study';
import { m } from './paraglide/messages.js';

const names = { text: m.basis_text, inferred: m.basis_inferred, analyst: m.basis_analyst };

/** What a judgement rests on, in words; of one that nobody has made yet (null), that it is not. */
export function basisName(basis: Basis | null, locale: InterfaceLanguage): string {
	return basis === null ? m.basis_blank({}, { locale }) : names[basis]({}, { locale });
}
