/** The paper that slides are drawn on, in its light colours. */
export const slidePaper = 'fdfbf7';
/** The least contrast that words in a colour of the house have with the paper (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

const channels = (hex: string) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);

/** Computes the relative luminance of a colour (RRGGBB) as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [red, green, blue] = channels(hex).map((part) =>
		part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Computes how much a colour (RRGGBB) stands out from the paper of slides: 1 to 21. */
export function contrastOnPaper(hex: string): number {
	const [light, dark] = [luminance(hex), luminance(slidePaper)].sort((a, b) => b - a) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** Reads a colour as people write it (`#1A4D8F`, `1a4d8f`); what is none stays as it is written. */
export function readColour(typed: string): string {
	const written = typed.trim().toLowerCase();
	return /^[0-9a-f]{6}$/.test(written) ? `#${written}` : written;
}

/** Tells whether a colour can be that of a house: `#rrggbb`, and words in it are read on paper. */
export const isAccent = (colour: string): boolean =>
	/^#[0-9a-f]{6}$/.test(colour) && contrastOnPaper(colour.slice(1)) >= leastContrast;
