import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { TextFileError } from './fault';

/** A push of the packed bytes: what it unpacks to at most, a thousandfold, is bounded with it. */
const step = 16 * 1024;
/** So many parts may a file have: an office document has a dozen, and one for each picture. */
const mostParts = 10_000;

/**
 * Unpacks the wanted parts of a ZIP by their names. It ends as soon as a part says that it is, or all of them are, larger
 * than they may be; so little is unpacked of a bomb, whatever its directory says.
 */
export function unpack(bytes: Uint8Array, most: number, wanted: (name: string) => boolean): Map<string, Uint8Array> {
	const parts = new Map<string, Uint8Array[]>();
	let [unpacked, files] = [0, 0];
	const take = (file: UnzipFile) => {
		if (++files > mostParts) throw new TextFileError('bomb', { most: mostParts });
		if (!wanted(file.name) || parts.has(file.name)) return;
		if ((file.originalSize ?? 0) > most) throw new TextFileError('bomb', { most });
		const chunks: Uint8Array[] = [];
		parts.set(file.name, chunks);
		file.ondata = (error, chunk) => {
			if (error) throw error;
			unpacked += chunk.length;
			if (unpacked > most) throw new TextFileError('bomb', { most });
			chunks.push(chunk);
		};
		file.start();
	};
	const unzip = new Unzip(take);
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += step)
			unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
	} catch (error) {
		throw error instanceof TextFileError ? error : new TextFileError('damaged');
	}
	return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
