/** What XML 1.0 has no place for: control characters, halves of surrogate pairs, and two that are no characters. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text that a file of Office can hold; a word joiner, which older ones draw as a box, is left out. */
export function plain(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(unwritable, '').replaceAll('\u2060', '').replaceAll('\t', ' ');
}

/** Text between tags, or in an attribute. */
export function escaped(text: string): string {
	return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
