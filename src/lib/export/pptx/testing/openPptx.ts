import JSZip from 'jszip';
import type { Deck } from '$lib/briefing/deck';
import { briefingPptx } from '../briefingPptx';

/** The text of a file's parts by path, those of a kind in the order of their numbers. */
interface OpenPptx {
	parts: Map<string, string>;
	slides: string[];
	notes: string[];
	charts: string[];
	/** The cells' texts and numbers of each chart's sheet. */
	sheets: string[];
}

async function textsOf(zip: JSZip): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	for (const [path, entry] of Object.entries(zip.files))
		if (!entry.dir && /\.(xml|rels)$/.test(path)) texts.set(path, await entry.async('string'));
	return texts;
}

/** Writes a deck as PowerPoint and opens the file. */
export async function openPptx(deck: Deck): Promise<OpenPptx> {
	const zip = await JSZip.loadAsync(await briefingPptx(deck));
	const parts = await textsOf(zip);
	const numbered = (pattern: RegExp) =>
		[...parts.keys()]
			.filter((path) => pattern.test(path))
			.sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
			.map((path) => parts.get(path)!);
	const sheets: string[] = [];
	for (const [path, entry] of Object.entries(zip.files)) {
		if (!path.endsWith('.xlsx')) continue;
		const book = await textsOf(await JSZip.loadAsync(await entry.async('uint8array')));
		for (const [inner, text] of book) parts.set(`${path}/${inner}`, text);
		sheets.push(`${book.get('xl/sharedStrings.xml')}${book.get('xl/worksheets/sheet1.xml')}`);
	}
	return {
		parts,
		slides: numbered(/^ppt\/slides\/slide\d+\.xml$/),
		notes: numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/),
		charts: numbered(/^ppt\/charts\/chart\d+\.xml$/),
		sheets
	};
}

/** What keeps XML from being well formed, or null: tags that do not pair, bare signs, characters that it has no place for. */
export function xmlFault(xml: string): string | null {
	const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.exec(xml);
	if (unwritable) return `character ${unwritable[0].charCodeAt(0)}`;
	const open: string[] = [];
	const tag = /<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
	for (let at = xml.startsWith('<?') ? xml.indexOf('?>') + 2 : 0; at < xml.length;) {
		if (xml[at] !== '<') {
			const end = xml.indexOf('<', at);
			const text = xml.slice(at, end < 0 ? undefined : end);
			if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)|\]\]>/.test(text)) return text;
			at += text.length;
			continue;
		}
		tag.lastIndex = at;
		const found = tag.exec(xml);
		if (!found) return xml.slice(at, at + 80);
		const [whole, closing, name, , alone] = found;
		if (closing && open.pop() !== name) return `${whole} at ${at}`;
		if (!closing && !alone) open.push(name!);
		at += whole.length;
	}
	return open.length > 0 ? open.join(' ') : null;
}

/** The text that readers see in a slide, a paragraph a line. */
export const textIn = (xml: string): string =>
	[...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
		.map(([paragraph]) => [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''))
		.join('\n')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
