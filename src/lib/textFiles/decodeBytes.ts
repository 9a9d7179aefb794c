import { TextFileError } from './fault';
import { commonPart } from './guessLanguage';

/** Holds bytes as letters, and how they were read where nothing fixes it. */
interface DecodedText {
	text: string;
	/** Null for UTF-8. */
	encoding: string | null;
}

const marks: [encoding: string, bytes: number[]][] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];
/** Encodings of one byte a letter, before Unicode; the first where nothing tells them apart. */
const legacy = ['windows-1252', 'windows-1256', 'windows-1255', 'windows-1251'];

/** UTF-16 without its mark: every other byte is that of a block of letters (Latin, Hebrew, Arabic). */
function unmarked(bytes: Uint8Array): string | null {
	const head = bytes.subarray(0, 4000);
	if (head.length < 8) return null;
	const blocks = (from: number) =>
		head.filter((byte, at) => at % 2 === from && (byte === 0 || byte === 5 || byte === 6));
	const [even, odd] = [blocks(0).length, blocks(1).length];
	if (odd > head.length * 0.4 && odd > 4 * even) return 'utf-16le';
	return even > head.length * 0.4 && even > 4 * odd ? 'utf-16be' : null;
}

/** The legacy encoding in which a text reads best: by its language's common words, else by whether its letters keep together. */
function legacyOf(bytes: Uint8Array): string {
	const head = bytes.subarray(0, 40_000);
	const [best, part] = legacy
		.map((encoding) => [encoding, commonPart(new TextDecoder(encoding).decode(head))] as const)
		.reduce((a, b) => (b[1] > a[1] ? b : a));
	if (part > 0.03) return best;
	const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
	const high = head.filter(isHigh).length;
	const together = head.filter((byte, at) => isHigh(byte) && isHigh(head[at + 1])).length;
	return together > high / 2 ? 'windows-1256' : 'windows-1252';
}

function decoderOf(label: string | null): TextDecoder | null {
	try {
		return label === null ? null : new TextDecoder(label);
	} catch {
		return null;
	}
}

function encodingOf(bytes: Uint8Array, named: string | null): string {
	const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
	if (marked) return marked[0];
	const wide = unmarked(bytes);
	if (wide) return wide;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		// A file that says UTF-8 and is none is read by its letters.
		const decoder = decoderOf(named);
		return decoder && decoder.encoding !== 'utf-8' ? decoder.encoding : legacyOf(bytes);
	}
}

/** A text has hardly any controls; a programme or a picture is full of them. */
function isText(text: string): boolean {
	const head = text.slice(0, 20_000);
	// eslint-disable-next-line no-control-regex
	return (head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0) <= Math.max(4, head.length / 200);
}

/** Reads bytes as letters: by their mark, as UTF-8, by what the file names, or by how they read. Bytes of no text end the reading. */
export function decodeBytes(bytes: Uint8Array, named: string | null = null): DecodedText {
	const encoding = encodingOf(bytes, named);
	const text = new TextDecoder(encoding).decode(bytes);
	if (!isText(text)) throw new TextFileError('not-text');
	return { text, encoding: encoding === 'utf-8' ? null : encoding };
}
