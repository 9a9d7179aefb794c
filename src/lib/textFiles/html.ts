import { Parser } from 'htmlparser2';
import type { ParagraphKind } from '$lib/study/paragraphKinds';
import { decodeBytes } from './decodeBytes';
import { TextFileError } from './fault';
import { LineJoiner } from './LineJoiner';
import type { TextLimits } from './limits';
import type { DroppedKind, ReadText } from './textShape';
import { TextBuilder, type FileAbout } from './TextBuilder';

const words = (list: string) => new Set(list.split(' '));
/** Elements that end the paragraph before them and begin one. */
const blocks = words(
	'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
);
/** What no text stands in, and what it is said as. */
const leftOut = new Map<string, DroppedKind | null>([
	['script', 'script'],
	['style', null],
	['noscript', null],
	['template', null],
	['head', null],
	['title', null],
	['svg', 'picture'],
	['canvas', 'picture'],
	['video', 'picture'],
	['audio', 'embedded'],
	['iframe', 'embedded'],
	['object', 'embedded'],
	['select', null],
	['textarea', null],
	['button', null],
	['nav', 'navigation'],
	['rt', null],
	['rp', null]
]);
/** Pages that forget to close what they open stand hundreds deep; beyond this the parser itself would take minutes. */
const deepest = 5000;
const navigation = words('navigation search menu menubar toolbar banner contentinfo');
const kinds: Readonly<Record<string, ParagraphKind>> = {
	...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'heading' as const])),
	...{ li: 'item', dt: 'item', dd: 'item', td: 'cell', th: 'cell' }
};
const notes = /(^|[\s_-])(foot|end)?notes?($|[\s_-])|doc-(foot|end)notes?/i;
const noteMarks =
	/(^|[\s_-])(foot|end)?note-?(ref|mark|anchor|back|call)\w*|(^|\s)sdfootnote(anc|sym)|doc-(noteref|backlink)/i;

type Attributes = Readonly<Record<string, string>>;

/** What of an element's attributes would do something: handlers, and addresses that are scripts. */
const actsIn = (attributes: Attributes): number =>
	Object.entries(attributes).filter(([name, value]) => /^on/i.test(name) || /^\s*(javascript|vbscript):/i.test(value))
		.length;

/** Whether an element is not shown. */
const isHidden = ({ hidden, style = '', 'aria-hidden': aria }: Attributes): boolean =>
	hidden !== undefined || aria === 'true' || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);

/** Why an element with all in it is left out: undefined where it stays. */
function leavingOut(name: string, attributes: Attributes): DroppedKind | null | undefined {
	if (leftOut.has(name)) return leftOut.get(name);
	if (navigation.has(attributes['role'] ?? '')) return 'navigation';
	if (noteMarks.test(`${attributes['class'] ?? ''} ${attributes['role'] ?? ''}`)) return 'footnote-mark';
	return isHidden(attributes) ? 'hidden' : undefined;
}

/** What the head says of the text, by the names that libraries and newspapers use. */
const told: Readonly<Record<'title' | 'author' | 'date', string[]>> = {
	title: ['citation_title', 'dc.title', 'og:title'],
	author: ['citation_author', 'author', 'dc.creator', 'article:author'],
	date: ['citation_publication_date', 'article:published_time', 'dc.date', 'dcterms.date', 'dcterms.created', 'date', 'created'] // prettier-ignore
};

/** Follows the tags of a page and writes its paragraphs. */
class HtmlReader {
	readonly #builder: TextBuilder;
	readonly #joiner: LineJoiner;
	/** Elements that are open, with the kind of what stands in them, and whether its lines are kept. */
	readonly #open: { name: string; kind: ParagraphKind; isKept: boolean }[] = [];
	/** How deep in something that is left out. */
	#skipping = 0;
	/** In a raised mark that links to a note. */
	#raised: { links: boolean; text: string } | null = null;
	readonly #said = new Map<string, string>();
	#title: string | null = null;
	#language: string | null = null;

	constructor(limits: TextLimits) {
		this.#builder = new TextBuilder(limits);
		this.#joiner = new LineJoiner(this.#builder);
	}

	get #kind(): ParagraphKind {
		return this.#open.at(-1)?.kind ?? 'text';
	}

	get #isKept(): boolean {
		return this.#open.at(-1)?.isKept ?? false;
	}

	open(name: string, attributes: Attributes): void {
		this.#builder.drop('script', actsIn(attributes));
		this.#hear(name, attributes);
		const why = leavingOut(name, attributes);
		if (why !== undefined || this.#skipping > 0) {
			if (why && (this.#skipping === 0 || why === 'script')) this.#builder.drop(why);
			if (blocks.has(name) && this.#skipping === 0) this.#joiner.end(this.#kind);
			this.#skipping++;
		} else if (name === 'sup') this.#raised = { links: false, text: '' };
		else if (name === 'a' && this.#raised && (attributes['href'] ?? '').includes('#')) this.#raised.links = true;
		else this.#show(name);
		if (this.#open.length > deepest) throw new TextFileError('damaged');
		this.#open.push({ name, kind: this.#kindOf(name, attributes), isKept: this.#isKept || name === 'pre' });
	}

	#show(name: string): void {
		if (name === 'img' || name === 'picture') this.#builder.drop('picture', name === 'img' ? 1 : 0);
		if (name === 'br') this.#joiner.break();
		if (blocks.has(name)) this.#joiner.end(this.#kind);
	}

	#kindOf(name: string, attributes: Attributes): ParagraphKind {
		const kind = this.#kind;
		if (kind === 'note' || notes.test(`${attributes['class'] ?? ''} ${attributes['role'] ?? ''}`)) return 'note';
		return kind === 'cell' ? 'cell' : (kinds[name] ?? kind);
	}

	/** Takes what a page says of itself. */
	#hear(element: string, { name, property, content = '', lang, 'xml:lang': xmlLang }: Attributes): void {
		if (element === 'html') this.#language = lang ?? xmlLang ?? null;
		if (element !== 'meta') return;
		const key = (name ?? property ?? '').toLowerCase();
		if (key !== '' && !this.#said.has(key)) this.#said.set(key, content);
	}

	text(text: string): void {
		if (this.#open.at(-1)?.name === 'title') this.#title = (this.#title ?? '') + text;
		if (this.#skipping > 0) return;
		if (this.#raised) this.#raised.text += text;
		else if (this.#isKept)
			text.split('\n').forEach((line, at) => {
				if (at > 0) this.#joiner.end(this.#kind);
				this.#joiner.write(line, this.#kind);
			});
		else this.#joiner.write(text, this.#kind);
	}

	close(name: string): void {
		if (name === 'sup' && this.#raised && this.#skipping === 0) this.#lower();
		if (this.#skipping > 0) this.#skipping--;
		else if (blocks.has(name)) this.#joiner.end(this.#kind);
		this.#open.pop();
	}

	/** A raised number that links to its note is a mark, any other raised text is text. */
	#lower(): void {
		const { links, text } = this.#raised!;
		this.#raised = null;
		if (links) this.#builder.drop('footnote-mark');
		else this.#joiner.write(text, this.#kind);
	}

	end(encoding: string | null): ReadText {
		this.#joiner.end(this.#kind);
		const first = (names: readonly string[]) => names.map((name) => this.#said.get(name)).find((each) => each) ?? null;
		const about: FileAbout = {
			title: first(told.title) ?? this.#title,
			author: first(told.author),
			date: first(told.date)
		};
		return this.#builder.end({ ...about, language: this.#language, encoding });
	}
}

/** The encoding that a page names in its head. */
function namedEncoding(bytes: Uint8Array): string | null {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}

/** Reads HTML that is letters already: text alone, nothing of it run or fetched. */
export function readHtmlText(html: string, limits: TextLimits, encoding: string | null = null): ReadText {
	const reader = new HtmlReader(limits);
	const parser = new Parser({
		onopentag: (name, attributes) => reader.open(name, attributes),
		ontext: (text) => reader.text(text),
		onclosetag: (name) => reader.close(name)
	});
	parser.end(html);
	return reader.end(encoding);
}

/** Reads a page of HTML from its bytes, in the encoding that it names or reads best in. */
export function readHtml(bytes: Uint8Array, limits: TextLimits): ReadText {
	const { text, encoding } = decodeBytes(bytes, namedEncoding(bytes));
	return readHtmlText(text, limits, encoding);
}
