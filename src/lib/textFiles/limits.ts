/** Bounds what a file of a text may hold: bytes, packed and unpacked, words, pages, paragraphs. */
export interface TextLimits {
	bytes: number;
	/** What one part of a packed file, and all that is read of it, may unpack to. */
	unpacked: number;
	words: number;
	pages: number;
	paragraphs: number;
}

/** Says what the page takes: it is said before a file is chosen, and held where one is read. */
export const textLimits: TextLimits = {
	bytes: 50 * 1024 * 1024,
	unpacked: 200 * 1024 * 1024,
	words: 300_000,
	pages: 500,
	paragraphs: 20_000
};
