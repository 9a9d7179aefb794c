import { TextFileError, type TextFileFault } from './fault';
import { textLimits, type TextLimits } from './limits';
import { readPlainFile } from './plainText';
import type { ReadText } from './textShape';

export type * from './fault';
export type * from './textShape';

/** Kinds of file that give a text, by what they begin with or by their name. */
type FileKind = 'zip' | 'pdf' | 'html' | 'md' | 'txt';

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
const endings: Readonly<Record<string, FileKind>> = {
	docx: 'zip',
	odt: 'zip',
	pdf: 'pdf',
	html: 'html',
	htm: 'html',
	xhtml: 'html',
	md: 'md',
	markdown: 'md',
	txt: 'txt',
	text: 'txt'
};

const endingOf = (name: string) => /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file is, by its first bytes where they tell, else by the end of its name. */
function kindOf(name: string, bytes: Uint8Array): FileKind {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
	if (head.includes('%PDF-')) return 'pdf';
	if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]) || head.startsWith('{\\rtf')) throw new TextFileError('old-word');
	const named = endings[endingOf(name)];
	if (named === 'zip' || named === 'pdf') throw new TextFileError('damaged', { kind: endingOf(name) });
	if (/^\s*(\ufeff|ï»¿)?\s*<(!doctype html|html)[\s>]/i.test(head)) return 'html';
	if (!named) throw new TextFileError('unknown-kind', { kind: endingOf(name) });
	return named;
}

/** A ZIP by what it holds: a Word file, an OpenDocument text, or neither. */
async function readPacked(bytes: Uint8Array, limits: TextLimits): Promise<{ kind: string; text: ReadText }> {
	const { unpack } = await import('./unpack');
	const [docx, odt] = [await import('./docx'), await import('./odt')];
	const parts = unpack(bytes, limits.unpacked, (name) => docx.isDocxPart(name) || odt.isOdtPart(name));
	if (parts.has('word/document.xml')) return { kind: 'docx', text: docx.readDocx(parts, limits) };
	if (parts.has('content.xml')) return { kind: 'odt', text: odt.readOdt(parts, limits) };
	throw new TextFileError('unknown-kind', { kind: 'zip' });
}

/** Reads a file by what it is; the readers are loaded when the first such file is. */
async function readKind(
	name: string,
	bytes: Uint8Array,
	limits: TextLimits
): Promise<{ kind: string; text: ReadText }> {
	const kind = kindOf(name, bytes);
	switch (kind) {
		case 'zip':
			return readPacked(bytes, limits);
		case 'pdf':
			return { kind, text: await (await import('./pdf/readPdf')).readPdf(bytes, limits) };
		case 'html':
			return { kind, text: (await import('./html')).readHtml(bytes, limits) };
		case 'md':
			return { kind, text: (await import('./markdown')).readMarkdown(bytes, limits) };
		case 'txt':
			return { kind, text: readPlainFile(bytes, limits) };
	}
}

const isNamed = (name: string, kind: string) => {
	const ending = endingOf(name);
	return ending === kind || (endings[ending] === kind && kind !== 'zip');
};

/**
 * Reads a file into paragraphs, by what it holds rather than by its name, or says why not. Nothing in it is run and nothing
 * is fetched; what was left out or mended comes with the text.
 */
export async function readTextFile(
	name: string,
	bytes: Uint8Array,
	limits: TextLimits = textLimits
): Promise<ReadText | TextFileFault> {
	const fault = ({ code, values }: TextFileError): TextFileFault => ({ code, values: { name, ...values } });
	if (bytes.length === 0) return fault(new TextFileError('empty'));
	if (bytes.length > limits.bytes) return fault(new TextFileError('too-large', { most: limits.bytes }));
	try {
		const { kind, text } = await readKind(name, bytes, limits);
		if (text.paragraphs.length === 0) return fault(new TextFileError('no-text'));
		return isNamed(name, kind) ? text : { ...text, dropped: [...text.dropped, { what: 'other-name', count: 1 }] };
	} catch (error) {
		if (error instanceof TextFileError) return fault(error);
		throw error;
	}
}
