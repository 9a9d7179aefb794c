/** Holds a stretch of text as a page of a PDF shows it, in points from the page's upper left corner. */
export interface Piece {
	text: string;
	left: number;
	right: number;
	/** The line that its letters stand on. */
	base: number;
	/** The height of its letters. */
	size: number;
}

/** Holds a page of a PDF: its text in the order of the file, and what was left out of it. */
export interface PdfPage {
	width: number;
	height: number;
	pieces: Piece[];
	/** Stretches that stand askew: watermarks, labels of axes. */
	turned: number;
	/** Stretches that the file itself marks as no part of its text: running heads, page numbers. */
	artifacts: number;
}
