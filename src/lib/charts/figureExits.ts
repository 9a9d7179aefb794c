import { getContext, setContext } from 'svelte';
import type { Figure } from './figure';

/** Ways out of the page for a figure; each rejects where the browser refuses. The page that shows figures provides them. */
export interface FigureExits {
	/** Opens a section of the help. */
	explain: (section: string) => void;
	copyImage: (figure: Figure) => Promise<void>;
	copyLink: (figure: Figure) => Promise<void>;
	downloadImage: (figure: Figure) => Promise<void>;
	downloadTable: (figure: Figure) => Promise<void>;
	/** Whether other sites may frame this figure, and the code that does so. */
	embeds: (figure: Figure) => boolean;
	copyEmbed: (figure: Figure) => Promise<void>;
}

const key = Symbol('figure exits');

/** Called once by the page, while it is made. */
export function provideFigureExits(exits: FigureExits): void {
	setContext(key, exits);
}

/** The exits that the page provides, or null where figures stay. */
export function figureExits(): FigureExits | null {
	return getContext<FigureExits | undefined>(key) ?? null;
}
