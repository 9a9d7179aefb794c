import { contentOf } from '$lib/briefing/contentOf';
import type { Deck } from '$lib/briefing/deck';
import { languageOf } from '$lib/study/languageOf';
import { mainBound } from '$lib/study/slides';
import { directionOf } from '$lib/words/languages';
import { numbersIn } from '$lib/words/numbers';
import { isolated, named } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { studyCredit } from '../credit';
import { proofingTag } from '../pptx/tokens';
import { appendixXml } from './appendixXml';
import { namespaces } from './namespaces';
import { numberingXml } from './numberingXml';
import { packageParts, type Written } from './packageParts';
import { paragraphAround, paragraphXml } from './paragraphXml';
import { fieldXml, runXml } from './runXml';
import { slideXml } from './slideXml';
import { stylesXml } from './stylesXml';

const joined = (parts: readonly string[]) => parts.filter((part) => part !== isolated('')).join(' · ');

/** The head of the first page: what the briefing is, for whom, of what and of when. */
function headXml({ briefing, study, locale }: Deck): string {
	const { title, audience, date, language } = briefing;
	const about = joined([named(study.title, locale), isolated(audience), numbersIn(locale).date(date)]);
	const own = languageOf(title, language);
	return (
		paragraphXml(title, own, { style: 'Title', atEnd: directionOf(own) !== directionOf(locale) }) +
		paragraphXml(about, locale, { style: 'Subtitle' }) +
		paragraphXml(studyCredit(study, locale), locale, { style: 'Print' })
	);
}

/** The page: A4, its margins, and the side where it begins. */
function pageXml(direction: 'ltr' | 'rtl'): string {
	return [
		'<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>',
		'<w:pgSz w:w="11906" w:h="16838"/>',
		'<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>',
		`${direction === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`
	].join('');
}

/** What stands on every page: how it is classified above; of what it is, its date and its number below. */
function everyPage({ briefing, locale }: Deck): Pick<Written, 'header' | 'footer'> {
	const { title, classification, date, language } = briefing;
	const classified =
		classification === ''
			? paragraphAround('', locale)
			: paragraphXml(classification, languageOf(classification, language), { strong: true, size: 9 });
	const about = runXml(`${joined([isolated(title), numbersIn(locale).date(date)])} · `, locale);
	const number = `${fieldXml('PAGE', locale)}${runXml(' / ', locale)}${fieldXml('NUMPAGES', locale)}`;
	const below = paragraphAround(about + number, locale, { style: 'Print' });
	return {
		header: `<w:hdr ${namespaces}>${classified}</w:hdr>`,
		footer: `<w:ftr ${namespaces}>${below}</w:ftr>`
	};
}

/** Writes a briefing's handout as a Word file in the deck's language: text and tables as Word's own. */
export async function briefingDocx(deck: Deck): Promise<Uint8Array> {
	const { briefing, study, locale } = deck;
	const lists = { count: 0 };
	const slides = briefing.slides.map((slide) => slideXml(contentOf(slide, deck), deck, lists));
	const main = mainBound(briefing);
	const basis = main && deck.basisOf(main);
	const body = [
		headXml(deck),
		...slides,
		basis ? appendixXml(basis, locale) : '',
		paragraphXml(m.credit_note({}, { locale }), locale, { style: 'Print' }),
		pageXml(directionOf(locale))
	];
	const tag = proofingTag(locale);
	const written: Written = {
		document: `<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`,
		styles: stylesXml(locale),
		numbering: numberingXml(lists.count),
		settings: `<w:settings ${namespaces}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${tag}" w:bidi="${tag}"/></w:settings>`,
		...everyPage(deck)
	};
	const about = { title: briefing.title, author: studyCredit(study, locale), date: briefing.date, language: locale };
	const { default: JSZip } = await import('jszip');
	const zip = new JSZip();
	const date = new Date(`${briefing.date}T00:00:00Z`);
	for (const [path, xml] of packageParts(written, about)) zip.file(path, xml, { date, createFolders: false });
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
