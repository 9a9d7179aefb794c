import type { SlideContent } from '$lib/briefing/content';
import type { Deck } from '$lib/briefing/deck';
import { quotedPassage } from '$lib/briefing/passages';
import type { LanguageTag } from '$lib/study';
import { isInterfaceLanguage } from '$lib/study/interfaceLanguages';
import { languageOf } from '$lib/study/languageOf';
import { directionOf } from '$lib/words/languages';
import { isolated } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { studyCredit } from '../credit';
import { escaped, plain } from './plain';
import { proofingTag } from './tokens';

/** Passages that the notes quote; the rest are counted. */
const mostPassages = 6;

interface Line {
	text: string;
	language: LanguageTag;
}

/** What the speaker has: their own words, then what the slide has no room for, then where the slide's numbers come from and the passages that carry them. */
export function notesOf(content: SlideContent, deck: Deck, leftOut: readonly Line[] = []): Line[] {
	const { locale, study, briefing } = deck;
	const own = (text: string): Line => ({ text, language: locale });
	const spoken = plain(content.notes)
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((text) => ({ text, language: languageOf(text, briefing.language) }));
	const quoted = content.passages.slice(0, mostPassages).flatMap((id) => {
		const passage = quotedPassage(study, id, locale);
		if (!passage) return [];
		const { original, translation, cite } = passage;
		const said = translation?.language === locale ? translation : original;
		// What the interface does not speak is quoted in its words, and stands in them in its own direction.
		const frame = isInterfaceLanguage(said.language) ? said.language : locale;
		const quote = frame === said.language ? said.text : isolated(said.text);
		return [{ text: m.pptx_quoted({ quote, cite }, { locale: frame }), language: frame }];
	});
	const rest = content.passages.length - mostPassages;
	return [
		...spoken,
		...leftOut,
		own(m.pptx_source({ source: content.source || studyCredit(study, locale) }, { locale })),
		...(content.source ? [own(studyCredit(study, locale)), own(content.note)] : []),
		...(quoted.length > 0 ? [own(m.pptx_passages({}, { locale })), ...quoted] : []),
		...(rest > 0 ? [own(m.slide_and_more({ count: rest }, { locale }))] : [])
	];
}

/** Notes as paragraphs of a file, each in the direction of its language: PptxGenJS writes one, as English. */
export function notesXml(lines: readonly Line[]): string {
	return lines
		.map(({ text, language }) => {
			const rtl = directionOf(language) === 'rtl' ? ' algn="r" rtl="1"' : ' algn="l" rtl="0"';
			return `<a:p><a:pPr${rtl}/><a:r><a:rPr lang="${proofingTag(language)}" dirty="0"/><a:t>${escaped(text)}</a:t></a:r></a:p>`;
		})
		.join('');
}
