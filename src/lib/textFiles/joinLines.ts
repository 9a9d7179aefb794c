/** A word that is cut at the end of a line, and how the rest of one begins: no capital goes on within a word. */
const cut = /([\p{L}\p{M}]{2,})[-\u2010\u00ad]$/u;
const rest = /^[\p{Ll}\p{Lo}\p{M}]+/u;
const compound = /[\p{L}\p{M}]{2,}[-\u2010][\p{L}\p{M}]+/gu;

/** "pre- and post-war": what stands before is no part of the word that follows. */
const joining = new Set('and or und oder et ou y o e en of ve'.split(' '));

const plain = (word: string) => word.toLowerCase().replace('\u2010', '-');

/** Finds the words of a text that are written with a hyphen within a line: at a line's end they keep it. */
export const hyphenated = (text: string): ReadonlySet<string> => new Set((text.match(compound) ?? []).map(plain));

/** Joins the lines of one paragraph; a word that was cut at the end of a line becomes whole again, and is counted. */
export function joinLines(lines: readonly string[], known: ReadonlySet<string>): { text: string; hyphens: number } {
	let text = '';
	let hyphens = 0;
	for (const each of lines) {
		const line = each.trim();
		const [, before] = cut.exec(text) ?? [];
		const [after] = rest.exec(line) ?? [];
		if (before === undefined || (after !== undefined && joining.has(after))) text += (text === '' ? '' : ' ') + line;
		else if (after === undefined || known.has(plain(`${before}-${after}`))) text += line;
		else {
			text = text.slice(0, -1) + line;
			hyphens++;
		}
	}
	return { text, hyphens };
}
