import type { Look, Tone } from '../figure';

/** The tokens of ui/tokens.css that stand for what a mark means; what has no direction takes the colour of a gain. */
const tokens = { ink: 'ink', quiet: 'quiet', accent: 'up', gain: 'up', loss: 'down' } as const;

/** Finds the colour of a tone in a look. */
export function colourOf(tone: Tone, look: Pick<Look, 'ink' | 'quiet' | 'up' | 'down' | 'outcomes'>): string {
	return typeof tone === 'number' ? (look.outcomes[tone] ?? look.ink) : look[tokens[tone]];
}

/** Names the colour of a tone as a style of the page does. */
export const styleOf = (tone: Tone): string =>
	`var(--${typeof tone === 'number' ? `outcome-${tone + 1}` : tokens[tone]})`;

/** Mixes a colour with paper: so much of it as the strength says. */
export const mixed = (colour: string, strength: number, paper: string): string =>
	strength === 1 ? colour : `color-mix(in oklab, ${colour} ${Math.round(100 * strength)}%, ${paper})`;

/** Blends a colour with paper where no style can, both as #rrggbb: so much of it as the strength says. */
export function blended(colour: string, strength: number, paper: string): string {
	const channels = [1, 3, 5].map((at) => {
		const [own, under] = [colour, paper].map((each) => parseInt(each.slice(at, at + 2), 16)) as [number, number];
		return Math.round(under + (own - under) * strength);
	});
	return `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

/** How strong a band is: at its ends, in the middle half, and where it is flat. */
export const bandStrength = { ends: 0.12, half: 0.58, flat: 0.4 };

/** How strong the range of a level or weight is shaded. */
export const rangeShade = 0.08;
