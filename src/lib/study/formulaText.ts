/**
 * Where a spreadsheet would run text as a formula: at its start, and behind a semicolon or a line end, which part cells and
 * rows where the comma does not. Apostrophes there count as text kept already, so that it comes back.
 */
const formula = String.raw`[\s']*[=+\-@＝＋－＠]`;
const parting = String.raw`^|;|(?<=[^\s'][^]*)(?:\r\n|[\r\n])`;
const before = new RegExp(`(${parting})(?=${formula})|^(?='*[\\t\\r\\n])`, 'g');
const after = new RegExp(`(${parting})'(?=${formula})|^'(?='*[\\t\\r\\n])`, 'g');

/** Keeps text from being run as a formula in a spreadsheet, by an apostrophe before it (OWASP, CSV injection). */
export const keptText = (text: string): string => text.replace(before, (_, sign?: string) => `${sign ?? ''}'`);

/** The text that `keptText` was given. */
export const plainText = (kept: string): string => kept.replace(after, (_, sign?: string) => sign ?? '');
