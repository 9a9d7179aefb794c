/** Text that a spreadsheet would run as a formula; what is kept text already is kept text once more, so that it comes back. */
const formula = /^'*[=+\-@\t\r]/;

/** Keeps text from being run as a formula in a spreadsheet, by an apostrophe before it (OWASP, CSV injection). */
export const keptText = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that `keptText` was given. */
export const plainText = (kept: string): string => (kept.startsWith("'") && formula.test(kept) ? kept.slice(1) : kept);
