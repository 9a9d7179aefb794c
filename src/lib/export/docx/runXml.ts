import { languageOf } from '$lib/study/languageOf';
import type { LanguageTag } from '$lib/study';
import { directionOf } from '$lib/words/languages';
import { escaped } from '../pptx/plain';
import { proofingTag, type Face } from '../pptx/tokens';

/** Holds how a stretch of text is set where that is not its style's. */
export interface RunLook {
	face?: Face;
	/** pt. */
	size?: number;
	/** RRGGBB. */
	colour?: string;
	strong?: boolean;
	slanted?: boolean;
	place?: 'below' | 'above';
}

/** Names a face for both scripts. */
export const fontsXml = ({ latin, arabic }: Face): string =>
	`<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${latin}" w:cs="${arabic}"/>`;

/** Names a size for both scripts, pt. */
export const sizeXml = (size: number): string => {
	const halves = Math.round(size * 2);
	return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
};

/** Writes properties of a run in the order that the schema has. */
function propertiesXml({ face, size, colour, strong, slanted, place }: RunLook, language: LanguageTag): string {
	const rtl = directionOf(language) === 'rtl';
	const tag = proofingTag(language);
	return [
		face ? fontsXml(face) : '',
		strong ? '<w:b/><w:bCs/>' : '',
		slanted ? '<w:i/><w:iCs/>' : '',
		colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
		size === undefined ? '' : sizeXml(size),
		place ? `<w:vertAlign w:val="${place === 'below' ? 'subscript' : 'superscript'}"/>` : '',
		rtl ? '<w:rtl/>' : '',
		rtl ? `<w:lang w:bidi="${tag}"/>` : `<w:lang w:val="${tag}"/>`
	].join('');
}

const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Finds the language of a run: its paragraph's, where that is written from the right and any letter of the run is too. */
const runLanguage = (text: string, language: LanguageTag): LanguageTag =>
	directionOf(language) === 'rtl' && fromRight.test(text) ? language : languageOf(text, language);

/** Writes a stretch of text in the direction of its letters; a line that it breaks is broken. */
export function runXml(text: string, language: LanguageTag, look: RunLook = {}): string {
	const own = runLanguage(text, language);
	const lines = escaped(text)
		.split('\n')
		.map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
	return `<w:r><w:rPr>${propertiesXml(look, own)}</w:rPr>${lines.join('<w:br/>')}</w:r>`;
}

/** Writes a field that Word fills in: the number of a page. */
export const fieldXml = (instruction: 'PAGE' | 'NUMPAGES', language: LanguageTag): string =>
	`<w:fldSimple w:instr="${instruction}"><w:r><w:rPr>${propertiesXml({}, language)}</w:rPr><w:t>1</w:t></w:r></w:fldSimple>`;
