/** Breaks text at spaces into lines that fit a width; a word that is wider than it stands on a line of its own. */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
