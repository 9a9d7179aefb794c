import { Document, type FileChild, Footer, Header, Packer, PageNumber, TextRun } from 'docx';
import JSZip from 'jszip';
import { contentOf } from '$lib/briefing/contentOf';
import type { Deck } from '$lib/briefing/deck';
import { languageOf } from '$lib/study/languageOf';
import { mainBound } from '$lib/study/slides';
import { directionOf } from '$lib/words/languages';
import { numbersIn } from '$lib/words/numbers';
import { isolated, named } from '$lib/words/named';
import { creditNote } from '$lib/words/creditNote';
import { studyCredit } from '../credit';
import { plain } from '../pptx/plain';
import { appendixParts } from './appendixParts';
import { numbering } from './lists';
import { slideParts } from './slideParts';
import { documentStyles } from './styles';
import { paragraphAround, textParagraph } from './textParagraph';
import { runProperties, textRuns } from './textRun';

const joined = (parts: readonly string[]) => parts.filter((part) => part !== isolated('')).join(' · ');

/** The head of the first page: what the briefing is, for whom, of what and of when. */
function headParts({ briefing, study, locale }: Deck): FileChild[] {
	const { title, audience, date, language } = briefing;
	const about = joined([named(study.title, locale), isolated(audience), numbersIn(locale).date(date)]);
	const own = languageOf(title, language);
	return [
		textParagraph(title, own, { style: 'Title', atEnd: directionOf(own) !== directionOf(locale) }),
		textParagraph(about, locale, { style: 'Subtitle' }),
		textParagraph(studyCredit(study, locale), locale, { style: 'Print' })
	];
}

/** A4, in twentieths of a point, and its margins. */
const page = {
	size: { width: 11906, height: 16838 },
	margin: { ...{ top: 1134, right: 1134, bottom: 1134, left: 1134 }, header: 567, footer: 567 }
};

/** What stands on every page: how it is classified above; of what it is, its date and its number below. */
function everyPage({ briefing, locale }: Deck) {
	const { title, classification, date, language } = briefing;
	const classified =
		classification === ''
			? paragraphAround([], locale)
			: textParagraph(classification, languageOf(classification, language), { strong: true, size: 9 });
	const about = textRuns(`${joined([isolated(title), numbersIn(locale).date(date)])} · `, locale);
	const number = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES].map(
		(part) => new TextRun({ ...runProperties({}, locale), children: [part] })
	);
	return {
		headers: { default: new Header({ children: [classified] }) },
		footers: { default: new Footer({ children: [paragraphAround([...about, ...number], locale, { style: 'Print' })] }) }
	};
}

/** Dates a file as its briefing is, so that the same deck makes the same bytes. */
async function dated(file: ArrayBuffer, day: string): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(file);
	const date = new Date(`${day}T00:00:00Z`);
	for (const [path, entry] of Object.entries(zip.files)) {
		const text = await entry.async('string');
		zip.file(path, text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}T00:00:00Z`), { date });
	}
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Writes a briefing's handout as a Word file in the deck's language: text and tables as Word's own. */
export async function briefingDocx(deck: Deck): Promise<Uint8Array> {
	const { briefing, study, locale } = deck;
	const numbered = { count: 0 };
	const slides = briefing.slides.flatMap((slide) => slideParts(contentOf(slide, deck), deck, numbered));
	const main = mainBound(briefing);
	const basis = main && deck.basisOf(main);
	const document = new Document({
		title: plain(briefing.title),
		creator: plain(studyCredit(study, locale)),
		styles: documentStyles(locale),
		numbering,
		sections: [
			{
				properties: { page },
				...everyPage(deck),
				children: [
					...headParts(deck),
					...slides,
					...(basis ? appendixParts(basis, locale) : []),
					textParagraph(creditNote(basis?.model, locale), locale, { style: 'Print' })
				]
			}
		]
	});
	return dated(await Packer.toArrayBuffer(document), briefing.date);
}
