import type { ParagraphKind } from '$lib/study/paragraphKinds';
import { childOf, everyElement, type XmlElement } from './xml';

/** Tells what a paragraph is by its properties: 'contents' is a line of a table of contents. */
export interface DocxStyles {
	kindOf(properties: XmlElement | undefined): ParagraphKind | 'contents';
}

interface Style {
	name: string;
	basedOn: string | undefined;
	properties: XmlElement | undefined;
}

const valueOf = (parent: XmlElement | undefined, name: string) => childOf(parent, name)?.attributes['w:val'];

/** A style's or a paragraph's own word on whether it is a heading: levels 0 to 8 are, 9 is text. */
function isHeading(properties: XmlElement | undefined): boolean | undefined {
	const level = valueOf(properties, 'w:outlineLvl');
	return level === undefined ? undefined : /^[0-8]$/.test(level);
}

/** The same on whether it is numbered or bulleted: list 0 is none. */
function isListed(properties: XmlElement | undefined): boolean | undefined {
	const numbered = childOf(properties, 'w:numPr');
	if (!numbered) return undefined;
	const list = valueOf(numbered, 'w:numId');
	return list === undefined ? undefined : list !== '0';
}

/** Reads a Word file's styles, which carry their names in English whatever language Word speaks. */
export function readDocxStyles(part: XmlElement | null): DocxStyles {
	const styles = new Map<string, Style>();
	for (const style of everyElement(part, 'w:style'))
		styles.set(style.attributes['w:styleId'] ?? '', {
			name: (valueOf(style, 'w:name') ?? '').toLowerCase(),
			basedOn: valueOf(style, 'w:basedOn'),
			properties: childOf(style, 'w:pPr')
		});

	/** A style and those it is based on, the nearest first; a ring of them ends. */
	function chainOf(id: string | undefined): Style[] {
		const chain: Style[] = [];
		for (let style = styles.get(id ?? ''); style && !chain.includes(style); style = styles.get(style.basedOn ?? ''))
			chain.push(style);
		return chain;
	}

	return {
		kindOf(properties) {
			const chain = chainOf(valueOf(properties, 'w:pStyle'));
			const all = [properties, ...chain.map((style) => style.properties)];
			const says = (ask: (of: XmlElement | undefined) => boolean | undefined) => all.map(ask).find((each) => each !== undefined); // prettier-ignore
			const isNamed = (names: RegExp) => chain.some(({ name }) => names.test(name));
			if (isNamed(/^(toc|contents) \d/)) return 'contents';
			if (says(isHeading) ?? isNamed(/^(heading \d|title|subtitle)$/)) return 'heading';
			return (says(isListed) ?? isNamed(/^list( (bullet|number))?( \d)?$/)) ? 'item' : 'text';
		}
	};
}
