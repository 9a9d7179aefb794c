import { TextRun, type IFontAttributesProperties, type IRunPropertiesOptions } from 'docx';
import { languageOf } from '$lib/study/languageOf';
import type { LanguageTag } from '$lib/study';
import { directionOf } from '$lib/words/languages';
import { plain } from '../pptx/plain';
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
export const fontOf = ({ latin, arabic }: Face): IFontAttributesProperties => ({
	...{ ascii: latin, hAnsi: latin, eastAsia: latin },
	cs: arabic
});

/** Sets a size for both scripts, pt, as Word has it: in halves. */
export const halves = (size: number): number => Math.round(size * 2);

/** Sets what a stretch of text is: its look, and the language and direction of its letters. */
export function runProperties(look: RunLook, language: LanguageTag): IRunPropertiesOptions {
	const { face, size, colour, strong, slanted, place } = look;
	const rtl = directionOf(language) === 'rtl';
	const tag = proofingTag(language);
	return {
		...(face && { font: fontOf(face) }),
		...(size !== undefined && { size: halves(size) }),
		...(colour !== undefined && { color: colour }),
		...(strong && { bold: true }),
		...(slanted && { italics: true }),
		...(place === 'below' && { subScript: true }),
		...(place === 'above' && { superScript: true }),
		...(rtl ? { rightToLeft: true, language: { bidirectional: tag } } : { language: { value: tag } })
	};
}

const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Finds the language of a run: its paragraph's, where that is written from the right and any letter of the run is too. */
const runLanguage = (text: string, language: LanguageTag): LanguageTag =>
	directionOf(language) === 'rtl' && fromRight.test(text) ? language : languageOf(text, language);

/** Writes a stretch of text in the direction of its letters; a line that it breaks is broken. */
export function textRuns(text: string, language: LanguageTag, look: RunLook = {}): TextRun[] {
	const properties = runProperties(look, runLanguage(text, language));
	return plain(text)
		.split('\n')
		.map((line, at) => new TextRun({ ...properties, text: line, ...(at > 0 && { break: 1 }) }));
}
