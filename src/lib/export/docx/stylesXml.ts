import type { InterfaceLanguage } from '$lib/study';
import { palette, proofingTag, sans, serif, stepOf } from '../pptx/tokens';
import type { Style } from './paragraphXml';
import { fontsXml, sizeXml } from './runXml';
import { namespaces } from './namespaces';

/** Holds how a style looks beside the text that it is based on. */
interface Look {
	/** Word's own name of it, by which it knows a heading. */
	name: string;
	size: number;
	face?: 'serif';
	strong?: boolean;
	colour?: string;
	/** Above and below, pt. */
	above?: number;
	below?: number;
	/** Whether it stays with what follows. */
	heads?: boolean;
	/** Its level in the outline. */
	outline?: number;
}

const { ink, quiet, accent } = palette;
const looks: Record<Style, Look> = {
	Title: { name: 'Title', size: 24, face: 'serif', strong: true, below: 4, heads: true },
	Subtitle: { name: 'Subtitle', size: 11, colour: quiet, below: 12 },
	Heading1: { name: 'heading 1', size: 16, face: 'serif', strong: true, above: 2, below: 6, heads: true, outline: 0 },
	Heading2: { name: 'heading 2', size: 12, strong: true, above: 10, below: 3, heads: true, outline: 1 },
	Kicker: { name: 'Kicker', size: 9, strong: true, colour: accent, above: 20, below: 0, heads: true },
	Caption: { name: 'caption', size: 10, strong: true, above: 8, below: 3, heads: true },
	Cell: { name: 'Cell', size: 10, above: 2, below: 2 },
	CellHead: { name: 'Head of a column', size: 9, strong: true, colour: quiet, above: 2, below: 2, heads: true },
	Print: { name: 'Small print', size: 9, colour: quiet, above: 4, below: 6 },
	Formula: { name: 'Formula', size: 11, face: 'serif' }
};

const spacing = (above = 0, below = 0) =>
	`<w:spacing w:before="${above * 20}" w:after="${below * 20}" w:line="276" w:lineRule="auto"/>`;

function styleXml([id, look]: [string, Look], step: number): string {
	const { name, size, face, strong, colour = ink, above, below, heads, outline } = look;
	return [
		`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
		`${outline === undefined ? '' : '<w:next w:val="Normal"/>'}<w:qFormat/><w:pPr>${heads ? '<w:keepNext/>' : ''}`,
		`${spacing(above, below)}${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>`,
		face ? fontsXml(serif) : '',
		strong ? '<w:b/><w:bCs/>' : '',
		`<w:color w:val="${colour}"/>${sizeXml(size * step)}</w:rPr></w:style>`
	].join('');
}

/** Writes the styles of a document: Word's own headings, and those of the handout. */
export function stylesXml(locale: InterfaceLanguage): string {
	const step = stepOf(locale).size;
	const language = `<w:lang w:val="${proofingTag(locale)}" w:eastAsia="${proofingTag(locale)}" w:bidi="${proofingTag(locale)}"/>`;
	return [
		`<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(sans)}<w:color w:val="${ink}"/>`,
		`${sizeXml(11 * step)}${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 4)}</w:pPr></w:pPrDefault></w:docDefaults>`,
		'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
		'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>',
		'<w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
		...Object.entries(looks).map((each) => styleXml(each, step)),
		'</w:styles>'
	].join('');
}
