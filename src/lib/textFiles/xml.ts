import { Parser } from 'htmlparser2';
import { decodeBytes } from './decodeBytes';
import { TextFileError } from './fault';

/** Holds an element of XML: names as the file writes them, with their prefixes. */
export interface XmlElement {
	name: string;
	attributes: Readonly<Record<string, string>>;
	children: (XmlElement | string)[];
}

/** No document stands so deep; one that does would take the stack from those who walk it. */
const deepest = 200;

/** Reads XML as elements; entities of its own are not known, so none grows. Text that ends before its elements is damaged. */
export function readXml(bytes: Uint8Array | undefined): XmlElement | null {
	if (!bytes) return null;
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open = [root];
	let isWhole = false;
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (open.length > deepest) throw new TextFileError('damaged');
				const element: XmlElement = { name, attributes, children: [] };
				open.at(-1)!.children.push(element);
				open.push(element);
			},
			ontext: (text) => void open.at(-1)!.children.push(text),
			onclosetag(_, isImplied) {
				open.pop();
				isWhole = !isImplied && open.length === 1;
			}
		},
		{ xmlMode: true }
	);
	parser.end(decodeBytes(bytes).text);
	// Closed by the end of the text alone, its first element lacks the rest.
	if (!isWhole) throw new TextFileError('damaged');
	return root;
}

/** Gives the elements within another. */
export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
	children.filter((child): child is XmlElement => typeof child !== 'string');

/** Gives the first element of a name within another, undefined where there is none. */
export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | undefined =>
	element ? elementsOf(element).find((child) => child.name === name) : undefined;

/** Gives every element of a name at any depth, in the order of the text. */
export function* everyElement(element: XmlElement | null, name: string): Generator<XmlElement> {
	for (const child of element ? elementsOf(element) : []) {
		if (child.name === name) yield child;
		yield* everyElement(child, name);
	}
}

/** Gives all text within an element. */
export const textWithin = (element: XmlElement | undefined): string =>
	(element?.children ?? []).map((child) => (typeof child === 'string' ? child : textWithin(child))).join('');
