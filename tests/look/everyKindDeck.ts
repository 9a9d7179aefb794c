import { request as newRequest, type APIRequestContext } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import type { DeckFile } from '../../src/lib/export/deckFile';
import type { Briefing, Slide } from '../../src/lib/study';
import { newSlide, slideKinds } from '../../src/lib/study/slideKinds';
import { allBounds } from '../../src/lib/study/slides';

/** What a deck is tried with beyond what it writes itself. */
interface Words {
	title?: string;
	audience?: string;
	classification?: string;
	notes?: string;
	/** Of the slide of free text. */
	body?: string;
}

interface Wanted {
	study?: string;
	model: string;
	language: 'ar' | 'en';
	/** Settings of the first revision, and of the one that it is held against: queries of the workbench. */
	start?: string;
	other?: string;
	ratio?: Briefing['ratio'];
	words?: Words;
}

const token = () => randomBytes(16).toString('hex');

/** Saves a deck with a slide of each kind, and one of an indicator, on a server; gives its path without a language. */
export async function everyKindDeck(
	base: string,
	{ study = 'azerbaijan-israel', model, language, start = '', other = 'state.gulf=reversed', ratio, words = {} }: Wanted
): Promise<string> {
	const request = await newRequest.newContext({ baseURL: base, extraHTTPHeaders: { origin: new URL(base).origin } });
	const list = `/studies/${study}/briefings`;
	const [first, second] = await Promise.all(
		[start, other].map((query) => draftOf(request, list, `${model}|${query}`, language))
	);
	const { briefing } = first!.deck;
	const [of, against] = [first!, second!].map(({ deck }) => allBounds(deck.briefing)[0]!) as [never, never];
	const passage = first!.deck.study.passages[0]?.id ?? '';
	const kinds = passage === '' ? slideKinds.filter((kind) => kind !== 'quotation') : slideKinds;
	const slides = kinds.map((kind): Slide => {
		const slide = { ...newSlide(kind, kind, { of, other: against, passage }), notes: words.notes ?? '' };
		return slide.kind === 'text' ? { ...slide, body: words.body ?? plainBody[language] } : slide;
	});
	const [indicator] = first!.deck.study.facts.indicators;
	if (indicator)
		slides.push({ ...newSlide('facts', 'facts-2', { of, other: of, passage }), indicator: indicator.id } as Slide);
	const { title, audience, classification } = { ...briefing, ...words };
	const document = { ...briefing, title, audience, classification, slides, ...(ratio && { ratio }) };
	const form = { request: token(), expected: String(first!.deck.revision), document: JSON.stringify(document) };
	const answer = await request.post(`${first!.path}?/save`, { form });
	if (answer.status() !== 200 || !answer.url().includes('/briefings/')) throw new Error(await answer.text());
	await request.dispose();
	return first!.path;
}

const plainBody = {
	en: '## What we would ask\n\nA *careful* reader asks **three** things.\n\n- Who gains?\n- Who pays?\n- Who decides?\n\n> The text says little of this.',
	ar: '## ما نسأل عنه\n\nالقارئ *المتأني* يسأل **ثلاثة** أسئلة.\n\n- من يكسب؟\n- من يدفع؟\n- من يقرر؟\n\n> لا يقول النص في هذا إلا القليل.'
};

async function draftOf(request: APIRequestContext, list: string, start: string, language: string) {
	const id = token();
	await request.post(`${list}?/draft`, { form: { request: id, start, language } });
	const path = `${list}/${id}`;
	const html = await (await request.get(`${path}/briefing.html`)).text();
	const held = /<script type="application\/json" id="deck">(.*?)<\/script>/s.exec(html);
	if (!held) throw new Error(`no deck of ${start}`);
	return { path, deck: (JSON.parse(held[1]!) as DeckFile).deck };
}
