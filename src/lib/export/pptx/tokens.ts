import { blended } from '$lib/charts/drawing/tones';
import { canonicalTag, scriptOf, type LanguageTag } from '$lib/study/language';

/** The light tokens of ui/tokens.css as PowerPoint wants them: RRGGBB. */
export const palette = {
	paper: 'FDFBF7',
	ink: '1D2229',
	quiet: '535861',
	hairline: 'D7D4CD',
	accent: '23538E',
	up: '0E7397',
	down: 'AF5A21',
	outcomes: ['2765A5', '097957', '976202', '9B4270', 'AD4216', '1F6E83', '6C44A4', '414853']
};

/** A colour (RRGGBB) mixed with paper: so much of it as the part says. */
export const onPaper = (colour: string, part: number): string =>
	blended(`#${colour}`, part, `#${palette.paper}`).slice(1).toUpperCase();

/** A face for Latin letters and its companion for Arabic ones; a machine that has neither takes its own. */
export interface Face {
	latin: string;
	arabic: string;
}

/** Headings and quotations. */
export const serif: Face = { latin: 'Source Serif 4', arabic: 'Noto Naskh Arabic' };
/** Everything else. */
export const sans: Face = { latin: 'IBM Plex Sans', arabic: 'IBM Plex Sans Arabic' };

/** Tags by which PowerPoint proofs languages that their own likeliest country would name otherwise. */
const proofed: Readonly<Record<LanguageTag, string>> = { en: 'en-GB', ar: 'ar-SA' };

/** Gives the tag that PowerPoint proofs a language by: with its country, the likeliest where it names none. */
export function proofingTag(language: LanguageTag): string {
	const { language: own, region } = new Intl.Locale(canonicalTag(language) ?? 'und').maximize();
	return proofed[language] ?? [own, region].filter(Boolean).join('-');
}

/** Arabic letters stand one step larger. Lines are set at a height that faces do not decide: theirs differ by half, and the page is laid out before they are known. */
export const stepOf = (language: LanguageTag): { size: number; leading: number } =>
	scriptOf(language) === 'Arab' ? { size: 1.08, leading: 1.5 } : { size: 1, leading: 1.27 };
