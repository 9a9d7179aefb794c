import type { ParagraphKind } from '$lib/study/paragraphKinds';
import { TextFileError } from './fault';
import { LineJoiner } from './LineJoiner';
import type { TextLimits } from './limits';
import type { DroppedKind, ReadText } from './textShape';
import { TextBuilder } from './TextBuilder';
import { childOf, elementsOf, everyElement, readXml, textWithin, type XmlElement } from './xml';

/** Tells which parts of an OpenDocument text are read. */
export const isOdtPart = (name: string): boolean => ['content.xml', 'styles.xml', 'meta.xml'].includes(name);

/** What is left out, and what it is said as. */
const leftOut: Readonly<Record<string, DroppedKind | null>> = {
	'text:tracked-changes': 'deletion',
	'text:sequence-decls': null,
	'office:forms': null,
	'office:annotation': 'comment',
	'office:annotation-end': null,
	'text:table-of-content': 'contents',
	'text:alphabetical-index': 'contents',
	'text:illustration-index': 'contents',
	'text:hidden-text': 'hidden',
	'text:hidden-paragraph': 'hidden',
	'text:note-citation': null,
	'text:ruby-text': null,
	'svg:title': null,
	'svg:desc': null,
	'draw:object': null,
	'draw:object-ole': null,
	'table:covered-table-cell': null
};
/** Elements with words in them, which are no blocks. */
const paragraphs: Readonly<Record<string, ParagraphKind>> = { 'text:h': 'heading', 'text:p': 'text' };
const lists: Readonly<Record<string, ParagraphKind>> = {
	'text:list-item': 'item',
	'text:list-header': 'item',
	'table:table-cell': 'cell'
};

/** Walks an OpenDocument text and writes its paragraphs, each note after the paragraph that names it. */
class OdtReader {
	readonly #builder: TextBuilder;
	readonly #joiner: LineJoiner;
	#after: (() => void)[] = [];

	constructor(
		limits: TextLimits,
		/** Parents of styles, by name. */
		private readonly parents: ReadonlyMap<string, string>
	) {
		this.#builder = new TextBuilder(limits);
		this.#joiner = new LineJoiner(this.#builder);
	}

	/** Writes all blocks within an element; a cell's, an item's and a note's kind is that of all that stands in them. */
	blocks(parent: XmlElement, within: ParagraphKind = 'text'): void {
		for (const element of elementsOf(parent)) {
			const { name } = element;
			if (name in leftOut) this.#leave(name);
			else if (name in paragraphs) this.#paragraph(element, within);
			else if (name === 'draw:frame') this.#frame(element, within);
			else if (within === 'note' || within === 'cell') this.blocks(element, within);
			else this.blocks(element, lists[name] ?? within);
		}
	}

	#leave(name: string): void {
		if (leftOut[name]) this.#builder.drop(leftOut[name]!);
	}

	#paragraph(element: XmlElement, within: ParagraphKind): void {
		const own = this.#isTitle(element.attributes['text:style-name']) ? 'heading' : paragraphs[element.name]!;
		const kind = within === 'text' || (within === 'item' && own === 'heading') ? own : within;
		this.#words(element, kind);
		this.#joiner.end(kind);
		const after = this.#after;
		this.#after = [];
		for (const write of after) write();
	}

	#isTitle(style: string | undefined): boolean {
		const seen = new Set<string>();
		for (let name = style; name !== undefined && !seen.has(name); name = this.parents.get(name)) {
			if (name === 'Title' || name === 'Subtitle') return true;
			seen.add(name);
		}
		return false;
	}

	#words(parent: XmlElement, kind: ParagraphKind): void {
		for (const child of parent.children) {
			if (typeof child === 'string') this.#joiner.write(child.replace(/[ \t\r\n]+/g, ' '), kind);
			else if (child.name in leftOut) this.#leave(child.name);
			else this.#inline(child, kind);
		}
	}

	#inline(element: XmlElement, kind: ParagraphKind): void {
		const { name } = element;
		if (name === 'text:s' || name === 'text:tab') this.#joiner.write(' ', kind);
		else if (name === 'text:line-break') this.#joiner.break();
		else if (name === 'text:note') {
			this.#builder.drop('footnote-mark');
			this.#after.push(() => this.blocks(element, 'note'));
		} else if (name === 'draw:frame') this.#after.push(() => this.#frame(element, kind));
		else this.#words(element, kind);
	}

	/** A frame holds a picture, an object with its picture, or a box of text. */
	#frame(frame: XmlElement, within: ParagraphKind): void {
		const box = childOf(frame, 'draw:text-box');
		if (box) this.blocks(box, within === 'note' ? 'note' : 'text');
		else this.#builder.drop('picture');
	}

	end(meta: XmlElement | undefined, heads: number): ReadText {
		this.#builder.drop('running-head', heads);
		const said = (name: string) => textWithin(childOf(meta, name)) || null;
		return this.#builder.end({
			title: said('dc:title'),
			author: said('meta:initial-creator') ?? said('dc:creator'),
			date: said('meta:creation-date') ?? said('dc:date'),
			language: said('dc:language')
		});
	}
}

function parentsIn(...parts: (XmlElement | null)[]): Map<string, string> {
	const styles = parts.flatMap((part) => [...everyElement(part, 'style:style')]);
	return new Map(
		styles.map(({ attributes }) => [attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? ''])
	);
}

/** Reads the parts of an OpenDocument text: headings, items, cells row by row, notes after what names them. */
export function readOdt(parts: ReadonlyMap<string, Uint8Array>, limits: TextLimits): ReadText {
	const content = readXml(parts.get('content.xml'));
	const styles = readXml(parts.get('styles.xml'));
	const text = childOf(childOf(childOf(content, 'office:document-content'), 'office:body'), 'office:text');
	if (!text) throw new TextFileError('damaged');
	const reader = new OdtReader(limits, parentsIn(content, styles));
	reader.blocks(text);
	const heads = ['style:header', 'style:footer'].flatMap((name) => [...everyElement(styles, name)]);
	const meta = childOf(childOf(readXml(parts.get('meta.xml')), 'office:document-meta'), 'office:meta');
	return reader.end(meta, heads.filter((head) => textWithin(head).trim() !== '').length);
}
