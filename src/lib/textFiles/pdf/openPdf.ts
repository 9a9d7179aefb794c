import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TextFileError } from '../fault';
import type { TextLimits } from '../limits';
import type { FileAbout } from '../TextBuilder';
import type { PdfPage, Piece } from './pieces';

type Content = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>;
type Item = Content['items'][number];
type Matrix = readonly number[];

/** Holds an open PDF: its pages one after another, what it says of itself, and whether it holds scripts, which nothing runs. */
interface OpenPdf {
	pages: AsyncGenerator<PdfPage>;
	about: FileAbout;
	scripts: number;
	close: () => Promise<void>;
}

const times = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: Matrix, m: Matrix) => {
	const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = m;
	return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};

/** What an item shows, where its letters stand upright; a stretch that is turned has no place in a line. */
function pieceOf(item: Extract<Item, { str: string }>, view: Matrix): Piece | 'turned' {
	const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = times(view, item.transform as number[]);
	const size = Math.hypot(c, d) || item.height;
	return Math.abs(b) > Math.abs(a) * 0.05 ? 'turned' : { text: item.str, left, right: left + item.width, base, size };
}

/** What a file says that a stretch reads as: pdf.js tells it as `cli/pdfText` has changed it. */
const readsAs = (item: Item): string | null =>
	'actualText' in item && typeof item.actualText === 'string' ? item.actualText : null;

/** Collects the pieces of a page from what pdf.js tells of it. */
class PageReader {
	readonly pieces: Piece[] = [];
	turned = 0;
	artifacts = 0;
	/** Marked stretches that are open: no part of the text, or read otherwise than they look. */
	readonly #marked: { isArtifact: boolean; words: string | null; inner: Piece[] }[] = [];
	/** Spaces beside a stretch that reads otherwise are guessed by its looks: what stands where tells better. */
	#afterWords = false;

	constructor(private readonly view: Matrix) {}

	open(asArtifact: boolean, words: string | null): void {
		const isArtifact = asArtifact || this.#marked.at(-1)?.isArtifact === true;
		if (words !== null && this.pieces.at(-1)?.text.trim() === '') this.pieces.pop();
		this.#marked.push({ isArtifact, words, inner: [] });
	}

	close(): void {
		const { words, inner, isArtifact } = this.#marked.pop() ?? { words: null, inner: [], isArtifact: true };
		const before = this.pieces.at(-1);
		if (words === null || isArtifact) return;
		if (inner.length > 0) {
			const [left, right] = [Math.min(...inner.map((each) => each.left)), Math.max(...inner.map((each) => each.right))];
			this.pieces.push({ ...inner.at(-1)!, text: words, left, right });
			// A sign without any look, such as one that keeps letters from joining.
		} else if (before) this.pieces.push({ ...before, text: words, left: before.right });
		this.#afterWords = true;
	}

	show(item: Extract<Item, { str: string }>): void {
		const isSpace = item.str.trim() === '';
		if (item.str === '' || (isSpace && this.#afterWords)) return;
		this.#afterWords = false;
		const piece = pieceOf(item, this.view);
		const within = this.#marked.findLast(({ words }) => words !== null);
		if (this.#marked.at(-1)?.isArtifact) this.artifacts += isSpace ? 0 : 1;
		else if (piece === 'turned') this.turned++;
		else if (!within) this.pieces.push(piece);
		else if (!isSpace) within.inner.push(piece);
	}
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
	const page = await document.getPage(number);
	const { transform, width, height } = page.getViewport({ scale: 1 });
	// Printed forms are undone after lines are put together: pdf.js would do so before, and turn them round then.
	const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
	const reader = new PageReader(transform as number[]);
	for (const item of items)
		if ('str' in item) reader.show(item);
		else if (item.type === 'endMarkedContent') reader.close();
		else reader.open('tag' in item && item.tag === 'Artifact', readsAs(item));
	page.cleanup();
	const { pieces, turned, artifacts } = reader;
	return { width, height, pieces, turned, artifacts };
}

async function* pagesOf(document: PDFDocumentProxy): AsyncGenerator<PdfPage> {
	for (let number = 1; number <= document.numPages; number++) yield await readPage(document, number);
}

async function aboutOf(document: PDFDocumentProxy): Promise<FileAbout> {
	const { info } = await document.getMetadata();
	const said = (key: string) => {
		const value: unknown = (info as Record<string, unknown>)[key];
		return typeof value === 'string' && value !== '' ? value : null;
	};
	return { title: said('Title'), author: said('Author'), date: said('CreationDate'), language: said('Language') };
}

/** Why pdf.js could not open a file. */
const whyNot = (error: unknown): TextFileError =>
	new TextFileError(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged', {
		kind: 'pdf'
	});

/** Opens a PDF for its text: nothing is drawn, fetched or run. */
export async function openPdf(bytes: Uint8Array, limits: TextLimits): Promise<OpenPdf> {
	const [{ getDocument }] = await Promise.all([
		import('pdfjs-dist/legacy/build/pdf.mjs'),
		import('pdfjs-dist/legacy/build/pdf.worker.mjs')
	]);
	const loading = getDocument({
		...{ data: bytes.slice(), verbosity: 0, isEvalSupported: false, enableXfa: false },
		...{ useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, useWasm: false }
	});
	const close = () => loading.destroy();
	try {
		const document = await loading.promise;
		if (document.numPages > limits.pages)
			throw new TextFileError('too-many-pages', { most: limits.pages, found: document.numPages });
		const scripts = (await document.hasJSActions()) ? 1 : 0;
		return { pages: pagesOf(document), about: await aboutOf(document), scripts, close };
	} catch (error) {
		await close();
		throw error instanceof TextFileError ? error : whyNot(error);
	}
}
