import { getContext, setContext } from 'svelte';
import type { AnyFigure } from './figure';

/** Ways out of the page for a figure; each rejects where the browser refuses. The page that shows figures provides them. */
export interface FigureActions {
	/** Opens a section of the help. */
	explain: (section: string) => void;
	copyImage: (figure: AnyFigure) => Promise<void>;
	copyLink: (figure: AnyFigure) => Promise<void>;
	downloadImage: (figure: AnyFigure) => Promise<void>;
	downloadDrawing: (figure: AnyFigure) => Promise<void>;
	downloadTable: (figure: AnyFigure) => Promise<void>;
	/** Whether other sites may frame this figure, and the code that does so. */
	embeds: (figure: AnyFigure) => boolean;
	copyEmbed: (figure: AnyFigure) => Promise<void>;
}

const key = Symbol('figure exits');

/** Called once by the page, while it is made. */
export function provideFigureActions(exits: FigureActions): void {
	setContext(key, exits);
}

/** The exits that the page provides, or null where figures stay. */
export function figureActions(): FigureActions | null {
	return getContext<FigureActions | undefined>(key) ?? null;
}
