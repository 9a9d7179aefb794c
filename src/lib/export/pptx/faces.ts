import type { Language } from '$lib/study';

/** A face for Latin letters and its companion for Arabic ones; a machine that has neither takes its own. */
export interface Face {
	latin: string;
	arabic: string;
}

/** Headings and quotations. */
export const serif: Face = { latin: 'Source Serif 4', arabic: 'Noto Naskh Arabic' };
/** Everything else. */
export const sans: Face = { latin: 'IBM Plex Sans', arabic: 'IBM Plex Sans Arabic' };

/** The tags that PowerPoint proofs text by. */
export const tags: Record<Language, string> = { en: 'en-GB', ar: 'ar-SA' };

/** Arabic stands one step larger. Lines are set at a height that faces do not decide: theirs differ by half, and the page is laid out before they are known. */
export const steps: Record<Language, { size: number; leading: number }> = {
	en: { size: 1, leading: 1.27 },
	ar: { size: 1.08, leading: 1.5 }
};
