import type { InterfaceLanguage } from '$lib/study';
import { m } from './paraglide/messages.js';
import { numbersIn } from './numbers';

/** The published yardsticks of likelihood that a user can choose between. */
export type Yardstick = 'icd203' | 'phia';

type Term = (inputs: object, options: { locale: InterfaceLanguage }) => string;
interface Band {
	term: Term;
	low: number;
	high: number;
}

const bands: Record<Yardstick, Band[]> = {
	icd203: [
		{ term: m.icd_under, low: 0, high: 0.01 },
		{ term: m.icd_almost_no_chance, low: 0.01, high: 0.05 },
		{ term: m.icd_very_unlikely, low: 0.05, high: 0.2 },
		{ term: m.icd_unlikely, low: 0.2, high: 0.45 },
		{ term: m.icd_roughly_even, low: 0.45, high: 0.55 },
		{ term: m.icd_likely, low: 0.55, high: 0.8 },
		{ term: m.icd_very_likely, low: 0.8, high: 0.95 },
		{ term: m.icd_almost_certain, low: 0.95, high: 0.99 },
		{ term: m.icd_over, low: 0.99, high: 1 }
	],
	phia: [
		{ term: m.phia_remote, low: 0, high: 0.05 },
		{ term: m.phia_highly_unlikely, low: 0.1, high: 0.2 },
		{ term: m.phia_unlikely, low: 0.25, high: 0.35 },
		{ term: m.phia_realistic, low: 0.4, high: 0.5 },
		{ term: m.phia_likely, low: 0.55, high: 0.75 },
		{ term: m.phia_highly_likely, low: 0.8, high: 0.9 },
		{ term: m.phia_almost_certain, low: 0.95, high: 1 }
	]
};

/** The band of a share: a shared boundary belongs to the higher band, a share in a gap takes the nearer word. */
function bandOf(share: number, yardstick: Yardstick): Band {
	const all = bands[yardstick];
	const distance = (band: Band) => Math.max(band.low - share, share - band.high, 0);
	return all.reduce((best, band) => (distance(band) <= distance(best) ? band : best));
}

/**
 * The words for a stretch of shares (0–1): the first and the last word with their joint range, "unlikely to roughly
 * even (20–55%)". ICD 203 has no word below 1% or above 99%. Sources: ICD 203 (2015) D.6.e; PHIA probability yardstick.
 */
export function likelihoodWords(low: number, high: number, yardstick: Yardstick, locale: InterfaceLanguage): string {
	const first = bandOf(low, yardstick);
	const last = bandOf(high, yardstick);
	const word = (band: Band) => band.term({}, { locale });
	const wordless = (band: Band) => band.term === m.icd_under || band.term === m.icd_over;
	if (first === last && wordless(first)) return word(first);
	const words =
		first === last ? word(first) : m.likelihood_from_to({ first: word(first), last: word(last) }, { locale });
	return m.likelihood_with_range({ words, range: numbersIn(locale).percentRange(first.low, last.high) }, { locale });
}
