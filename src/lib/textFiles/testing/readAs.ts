import { expect } from 'vitest';
import { readTextFile, type ReadText, type TextFileFault } from '../readText';
import { textLimits, type TextLimits } from '../limits';

/** Reads a file that has to give a text. */
export async function readAs(name: string, file: Uint8Array | string): Promise<ReadText> {
	const read = await readTextFile(name, typeof file === 'string' ? new TextEncoder().encode(file) : file);
	expect(read).not.toHaveProperty('code');
	return read as ReadText;
}

/** Reads a file that has to give none, within other limits where they are named. */
export async function refusedAs(
	name: string,
	file: Uint8Array,
	limits: Partial<TextLimits> = {}
): Promise<TextFileFault> {
	const read = await readTextFile(name, file, { ...textLimits, ...limits });
	expect(read).toHaveProperty('code');
	return read as TextFileFault;
}

/** The paragraphs of a text, each as "kind: words". */
export const said = ({ paragraphs }: ReadText): string[] => paragraphs.map(({ kind, text }) => `${kind}: ${text}`);

/** How often something was left out or mended. */
export const countOf = ({ dropped }: ReadText, what: string): number =>
	dropped.find((each) => each.what === what)?.count ?? 0;
