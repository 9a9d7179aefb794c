import type pptxgen from 'pptxgenjs';
import { contentOf } from '$lib/briefing/contentOf';
import type { Deck } from '$lib/briefing/deck';
import { directionOf } from '$lib/words/languages';
import { studyCredit } from '../credit';
import { Canvas, pageOf } from './canvas';
import { mend } from './mend';
import { notesOf, notesXml } from './notes';
import { plain } from './plain';
import { drawSlide } from './slidePart';
import { palette, sans, serif } from './tokens';

/** What PptxGenJS is under a bundler, and what it is under Node. */
type Module = { default: typeof pptxgen | { default: typeof pptxgen } };

async function newPresentation(): Promise<pptxgen> {
	const { default: found } = (await import('pptxgenjs')) as unknown as Module;
	const Presentation = 'default' in found ? found.default : found;
	return new Presentation();
}

/** A briefing as a PowerPoint file in the deck's language: text, charts and tables as PowerPoint's own, with notes and sources. */
export async function briefingPptx(deck: Deck): Promise<Uint8Array> {
	const { briefing, study, locale } = deck;
	const presentation = await newPresentation();
	const direction = directionOf(locale);
	const page = pageOf(briefing.ratio, direction);
	presentation.layout = briefing.ratio === '4:3' ? 'LAYOUT_4x3' : 'LAYOUT_16x9';
	presentation.rtlMode = direction === 'rtl';
	presentation.theme = { headFontFace: serif.latin, bodyFontFace: sans.latin };
	presentation.title = plain(briefing.title);
	presentation.subject = plain(studyCredit(study, locale));
	presentation.author = plain(studyCredit(study, locale));
	presentation.company = '';
	const charts: string[] = [];
	const notes: string[] = [];
	for (const [at, slide] of briefing.slides.entries()) {
		const content = contentOf(slide, deck);
		const drawn = presentation.addSlide();
		drawn.background = { color: palette.paper };
		const leftOut = drawSlide(new Canvas(drawn, page, locale, charts), content, deck, at + 1);
		drawn.addNotes(' ');
		notes.push(notesXml(notesOf(content, deck, leftOut)));
	}
	const file = (await presentation.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
	return mend(file, { charts, notes, language: locale });
}
