import JSZip from 'jszip';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { contentOf } from '$lib/briefing/contentOf';
import { deckOf, type DeckData } from '$lib/briefing/deck';
import { second } from '$lib/briefing/testing/buildDeck';
import { evaluate } from '$lib/engine';
import type { InterfaceLanguage } from '$lib/study';
import { briefingSchema } from '$lib/study/briefing';
import { scenarioSchema } from '$lib/study/scenario';
import { palette } from './pptx/tokens';
import { everyKind } from './pptx/testing/everyKind';
import type { everything } from './everything';
import { briefingZip, type PictureMaker } from './zip';

const picture: PictureMaker = (figure) => Promise.resolve(new Blob([`picture of ${figure.id}`]));

async function opened(data: DeckData, locale: InterfaceLanguage = 'en') {
	const deck = deckOf(data, locale);
	const contents = deck.briefing.slides.map((slide) => contentOf(slide, deck));
	const blob = await briefingZip({ deck, contents, look: { ...palette, direction: 'ltr' }, picture });
	const bytes = new Uint8Array(await blob.arrayBuffer());
	const zip = await JSZip.loadAsync(bytes);
	const text = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
	return { deck, contents, bytes, text, names: Object.keys(zip.files) };
}

describe('everything of a briefing in one ZIP', () => {
	test('has a picture, a drawing and a CSV of each figure, and a CSV of each table, named by slide', async () => {
		const { contents, names, text } = await opened(everyKind('en'));
		const blocks = contents.flatMap((content) => [...content.blocks, ...content.aside]);
		const count = (...kinds: string[]) => blocks.filter((block) => kinds.includes(block.kind)).length;
		expect(names.filter((name) => /^figures\/.*\.png$/.test(name))).toHaveLength(count('figure', 'lines', 'plane'));
		expect(names.filter((name) => /^figures\/.*\.svg$/.test(name))).toHaveLength(count('figure', 'lines', 'plane'));
		expect(await text('figures/03-outcomes-1-shares.svg')).toContain('As things stand, revision 2');
		expect(names.filter((name) => /^figures\/.*\.csv$/.test(name))).toHaveLength(count('figure', 'lines', 'plane'));
		expect(names.filter((name) => /^tables\/.*\.csv$/.test(name))).toHaveLength(count('table'));
		expect(await text('figures/03-outcomes-1-shares.png')).toBe('picture of shares');
		const csv = await text('figures/03-outcomes-1-shares.csv');
		expect(csv).toContain('As things stand, revision 2');
		expect(csv).toContain('not forecasts');
		expect(await text('tables/07-changes-3.csv')).toMatch(
			/^\ufeffOutcome,"Revision 1 \(%\)","Revision 2 \(%\)",Points,Figure,Scenario,Source,Note\r\n/
		);
	});

	test('holds what it was made from: documents that their schemas take, and the shares', async () => {
		const { deck, names, text } = await opened(everyKind('en'));
		const all = JSON.parse(await text('briefing.json')) as ReturnType<typeof everything>;
		expect(briefingSchema.parse(all.briefing)).toEqual(deck.briefing);
		const { compiled, settings } = deck.basisOf(second)!;
		const { share } = evaluate(compiled, settings);
		expect(Object.values(all.scenarios[1]!.shares)).toEqual(share);
		const files = names.filter((name) => name.startsWith('scenarios/'));
		expect(files).toHaveLength(2);
		for (const file of files) scenarioSchema.parse(JSON.parse(await text(file)));
		expect(JSON.parse(await text('study.json'))).toEqual(deck.study);
		expect(JSON.parse(await text('models/1-core.json'))).toEqual(deck.models['v1']);
	});

	test('says in the deck’s language what is what, and how the shares are to be read', async () => {
		const { deck, text } = await opened(everyKind('ar'), 'ar');
		const readme = await text('README.txt');
		expect(readme).toContain('كيف تُقرأ الحصص');
		expect(readme).toContain('وليست تنبؤات');
		expect(readme).toContain(deck.study.sources[0]!.author.ar);
		expect(readme).toContain(deck.study.sources[0]!.publisher.ar);
		expect(readme).toContain('As things stand، المراجعة 2');
		expect(readme).toContain('24 تشرين الثاني 2026');
	});

	test('is the same, byte for byte, for the same deck, whenever it is made', async () => {
		onTestFinished(() => void vi.useRealTimers());
		const madeOn = async (now: string) => {
			vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
			return (await opened(everyKind('en'))).bytes;
		};
		expect(await madeOn('2026-11-24T09:00:00Z')).toEqual(await madeOn('2027-03-01T17:30:00Z'));
	});

	test('has no name that leads out of its folder, whatever scenarios and models are called', async () => {
		const data = everyKind('en');
		for (const model of Object.values(data.models)) model.id = '../../model';
		for (const [token, scenario] of Object.entries(data.scenarios))
			data.scenarios[token] = { ...scenario, scenario: '../../../etc/x', name: '../../name' };
		for (const indicator of data.study.facts.indicators) indicator.id = '../up';
		const facts = data.briefing.slides.find(({ id }) => id === 'facts-2')!;
		if (facts.kind === 'facts') facts.indicator = '../up';
		const { names } = await opened(data);
		expect(
			names.filter(
				(name) => !/^(?:(?:figures|tables|models|scenarios)\/)?[A-Za-z0-9-]+\.(?:png|svg|csv|docx|json|txt)$/.test(name)
			)
		).toEqual([]);
		expect(new Set(names).size).toBe(names.length);
	});
});
