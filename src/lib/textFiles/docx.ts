import type { ParagraphKind } from '$lib/study/paragraphKinds';
import { readDocxStyles, type DocxStyles } from './docxStyles';
import { TextFileError } from './fault';
import { LineJoiner } from './LineJoiner';
import type { TextLimits } from './limits';
import type { DroppedKind, ReadText } from './textShape';
import { TextBuilder } from './TextBuilder';
import { childOf, elementsOf, everyElement, readXml, textWithin, type XmlElement } from './xml';

/** Tells which parts of a Word file are read. */
export const isDocxPart = (name: string): boolean =>
	/^(word\/(document|styles|footnotes|endnotes|header\d*|footer\d*)\.xml|docProps\/core\.xml)$/.test(name);

/** What of a paragraph is left out, and what it is said as. */
const leftOut: Readonly<Record<string, DroppedKind | null>> = {
	'w:del': 'deletion',
	'w:moveFrom': 'deletion',
	'w:instrText': null,
	'w:delText': null,
	'w:pPr': null,
	'w:rPr': null,
	'w:sdtPr': null,
	'w:rt': null,
	'mc:Fallback': null,
	'w:commentReference': 'comment',
	'w:footnoteRef': null,
	'w:endnoteRef': null
};
/** What stands in a run for a character. */
const characters: Readonly<Record<string, string>> = {
	'w:tab': ' ',
	'w:ptab': ' ',
	'w:noBreakHyphen': '\u2011',
	'w:cr': '\n'
};
const pictures = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds', 'w:control']);

/** Walks the body of a Word file and writes its paragraphs, each note after the paragraph that names it. */
class DocxReader {
	readonly #builder: TextBuilder;
	readonly #joiner: LineJoiner;
	/** Notes and boxes met in the paragraph in hand. */
	#after: (() => void)[] = [];

	constructor(
		limits: TextLimits,
		private readonly styles: DocxStyles,
		private readonly notes: Readonly<Record<string, ReadonlyMap<string, XmlElement>>>
	) {
		this.#builder = new TextBuilder(limits);
		this.#joiner = new LineJoiner(this.#builder);
	}

	/** Writes all blocks within an element; a cell's and a note's kind is that of all that stands in them. */
	blocks(parent: XmlElement, within: ParagraphKind = 'text'): void {
		for (const element of elementsOf(parent)) {
			if (element.name === 'w:p') this.#paragraph(element, within);
			else if (element.name === 'w:sdt' && this.#isContents(element)) this.#builder.drop('contents');
			else if (element.name === 'w:tbl') this.blocks(element, within === 'note' ? 'note' : 'cell');
			else if (!(element.name in leftOut)) this.blocks(element, within);
			else if (leftOut[element.name]) this.#builder.drop(leftOut[element.name]!);
		}
	}

	#isContents(sdt: XmlElement): boolean {
		const [gallery] = [...everyElement(childOf(sdt, 'w:sdtPr') ?? null, 'w:docPartGallery')];
		return gallery?.attributes['w:val'] === 'Table of Contents';
	}

	#paragraph(paragraph: XmlElement, within: ParagraphKind): void {
		const found = this.styles.kindOf(childOf(paragraph, 'w:pPr'));
		if (found === 'contents') return this.#builder.drop('contents');
		const kind = within === 'text' ? found : within;
		this.#words(paragraph, kind);
		this.#joiner.end(kind);
		const after = this.#after;
		this.#after = [];
		for (const write of after) write();
	}

	#words(parent: XmlElement, kind: ParagraphKind): void {
		for (const element of elementsOf(parent)) {
			const { name } = element;
			if (name in leftOut) {
				if (leftOut[name]) this.#builder.drop(leftOut[name]!);
			} else if (name === 'w:t' || name === 'm:t') this.#joiner.write(textWithin(element), kind);
			else if (name in characters) this.#joiner.write(characters[name]!, kind);
			else if (name === 'w:r' && this.#isHidden(element)) this.#builder.drop('hidden');
			else this.#other(element, kind);
		}
	}

	#other(element: XmlElement, kind: ParagraphKind): void {
		const { name, attributes } = element;
		if (name === 'w:br' && !attributes['w:type']) this.#joiner.break();
		else if (name === 'w:br') this.#joiner.write(' ', kind);
		else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.#note(name, attributes['w:id']);
		else if (name === 'w:txbxContent') this.#after.push(() => this.blocks(element, kind === 'note' ? 'note' : 'text'));
		else {
			if (pictures.has(name)) this.#builder.drop('picture');
			this.#words(element, kind);
		}
	}

	#note(name: string, id: string | undefined): void {
		const note = this.notes[name]?.get(id ?? '');
		this.#builder.drop('footnote-mark');
		if (note) this.#after.push(() => this.blocks(note, 'note'));
	}

	#isHidden(run: XmlElement): boolean {
		const vanish = childOf(childOf(run, 'w:rPr'), 'w:vanish');
		return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '');
	}

	end(core: XmlElement | null, heads: number): ReadText {
		this.#builder.drop('running-head', heads);
		const properties = childOf(core, 'cp:coreProperties');
		const said = (name: string) => textWithin(childOf(properties, name)) || null;
		const date = said('dcterms:created') ?? said('dcterms:modified');
		return this.#builder.end({
			title: said('dc:title'),
			author: said('dc:creator'),
			date,
			language: said('dc:language')
		});
	}
}

/** Notes by their ids; the two that Word keeps for its rule have none of their own. */
const notesIn = (part: XmlElement | null, name: string): ReadonlyMap<string, XmlElement> =>
	new Map([...everyElement(part, name)].map((note) => [note.attributes['w:id'] ?? '', note]));

/** Reads the parts of a Word file: paragraphs by their styles, cells row by row, notes after what names them. */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>, limits: TextLimits): ReadText {
	const read = (name: string) => readXml(parts.get(name));
	const body = childOf(childOf(read('word/document.xml'), 'w:document'), 'w:body');
	if (!body) throw new TextFileError('damaged');
	const reader = new DocxReader(limits, readDocxStyles(read('word/styles.xml')), {
		'w:footnoteReference': notesIn(read('word/footnotes.xml'), 'w:footnote'),
		'w:endnoteReference': notesIn(read('word/endnotes.xml'), 'w:endnote')
	});
	reader.blocks(body);
	const heads = [...parts.keys()].filter((name) => /^word\/(header|footer)/.test(name));
	return reader.end(
		read('docProps/core.xml'),
		heads.filter((name) => [...everyElement(read(name), 'w:t')].some((text) => textWithin(text).trim() !== '')).length
	);
}
