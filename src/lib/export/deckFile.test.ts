import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildDeckData } from '$lib/briefing/testing/buildDeck';
import type { Model } from '$lib/study';
import type { DeckData } from '$lib/briefing/deck';
import { deckFile, type DeckFile } from './deckFile';

const template = readFileSync('src/standalone/index.html', 'utf8');
const texts = { source: { en: 'One paragraph.\nAnother.' } };
const made = (deck: DeckData, locale: 'ar' | 'en' = 'en') => deckFile(template, { deck, texts }, locale);
const titled = (title: string): DeckData => {
	const deck = buildDeckData();
	return { ...deck, briefing: { ...deck.briefing, title } };
};
const json = (html: string) => /<script type="application\/json" id="deck">(.*?)<\/script>/s.exec(html)![1]!;
const heldBy = (html: string) => JSON.parse(json(html)) as DeckFile;

describe('a briefing in one file', () => {
	test('holds the deck and the texts, and opens in a language', () => {
		const deck = buildDeckData();
		const html = made(deck, 'ar');
		const { v1 } = deck.models as { v1: Model };
		const behindShares = v1.judgements.filter(({ about }) => !about.startsWith('crossImpacts.'));
		expect(behindShares.length).toBeGreaterThan(50);
		const models = { v1: { ...v1, judgements: behindShares } };
		expect(heldBy(html)).toEqual({ deck: { ...deck, models }, texts });
		expect(html).toContain('<html lang="ar" dir="rtl">');
		expect(html).toContain(`<title>${deck.briefing.title}</title>`);
		expect(html).not.toMatch(/%\w+%/);
	});

	test('keeps hostile text as text', () => {
		for (const title of [
			'</script><script>alert(1)</script>',
			'<!-- <script>',
			'$& $` %deck% %lang%',
			'\u2028\u2029'
		]) {
			const html = made(titled(title));
			expect(heldBy(html).deck.briefing.title).toBe(title);
			expect(json(html)).not.toMatch(/[<\u2028\u2029]/);
			expect(html.match(/<script/g)).toHaveLength(template.match(/<script/g)!.length);
		}
	});

	test('holds no revision that nobody has decided to show', () => {
		const deck = buildDeckData();
		const [token, bound] = Object.entries(deck.scenarios)[0]!;
		const newer = { revision: 9, savedAt: '2026-11-25T10:00:00Z', settings: bound.settings, version: 'v2' };
		const models = { ...deck.models, v2: deck.models['v1']! };
		const held = heldBy(made({ ...deck, models, scenarios: { ...deck.scenarios, [token]: { ...bound, newer } } }));
		expect(held.deck.scenarios[token]!.newer).toBeNull();
		expect(Object.keys(held.deck.models)).toEqual(['v1']);
	});
});
