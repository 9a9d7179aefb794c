/** What a ZIP of a study may unpack to: one file and all of them, bytes, and how many there may be (a study has a few dozen). */
export const zipBounds = { file: 4 * 1024 * 1024, bytes: 50 * 1024 * 1024, files: 500 } as const;
