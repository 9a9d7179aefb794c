import MarkdownIt from 'markdown-it';
import { decodeBytes } from './decodeBytes';
import { readHtmlText } from './html';
import type { TextLimits } from './limits';
import type { ReadText } from './textShape';

/** What stands before a Markdown text between lines of three hyphens: title, author, date, lang. */
const frontMatter = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

function valueIn(front: string, key: string): string | null {
	const line = front.split('\n').find((each) => each.toLowerCase().startsWith(`${key}:`));
	const value = line?.slice(key.length + 1).trim() ?? '';
	return value === '' ? null : value.replace(/^(["'])(.*)\1$/, '$2');
}

const noteAt = /^\[\^([^\]\s]{1,60})\]:[ \t]*/;

/** Notes become elements of their own, and the marks that lead to them are named so. */
function withNotes(text: string): string {
	const blocks = text.split(/\n(?=\[\^[^\]\s]{1,60}\]:)|\n{2,}/);
	const names = new Set(blocks.flatMap((block) => noteAt.exec(block)?.[1] ?? []));
	if (names.size === 0) return text;
	return blocks
		.map((block) => {
			const note = noteAt.exec(block);
			const words = block
				.slice(note?.[0].length ?? 0)
				.replace(/\[\^([^\]\s]{1,60})\]/g, (mark, name: string) =>
					names.has(name) ? '<span role="doc-noteref">1</span>' : mark
				);
			return note ? `<aside role="doc-footnote">\n\n${words}\n\n</aside>` : words;
		})
		.join('\n\n');
}

/** Reads Markdown by way of HTML: headings, lists, tables and notes keep their kinds. */
export function readMarkdown(bytes: Uint8Array, limits: TextLimits): ReadText {
	const decoded = decodeBytes(bytes);
	const text = decoded.text.replace(/\r\n?/g, '\n');
	const front = frontMatter.exec(text);
	const html = new MarkdownIt({ html: true }).render(withNotes(text.slice(front?.[0].length ?? 0)));
	const read = readHtmlText(html, limits, decoded.encoding);
	const said = (key: string) => (front ? valueIn(front[1]!, key) : null);
	return {
		...read,
		title: said('title') ?? read.title,
		author: said('author'),
		date: said('date')?.slice(0, 10) ?? null
	};
}
