import { expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import { setLevel } from '$lib/settings/edits';
import { newSlide } from '$lib/study/slideKinds';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { contentOf } from '../contentOf';
import { altered, deckOf, type BoundResults } from '../deck';
import { buildDeckData, first, second } from '../testing/buildDeck';
import { beliefsSlide } from './beliefs';

const slide = {
	...newSlide('beliefs', 'beliefs', { of: second, other: first, passage: '' }),
	// The last is drawn once, whatever the author lists.
	earlier: [second, first]
};

function written(locale: 'en' | 'ar', data = buildDeckData({ language: locale, slides: [slide] })) {
	const { heading, blocks } = contentOf(slide, deckOf(data, locale));
	const lines = blocks.find((block) => block.kind === 'lines');
	const beneath = blocks.find((block) => block.kind === 'lead');
	return { heading: heading.text, figure: lines?.figure, beneath: beneath?.said.text ?? '' };
}

const sharesAt = (data: ReturnType<typeof buildDeckData>, token: string) =>
	evaluate(compile(data.models['v1']!), data.scenarios[token]!.settings).share;

test.each(['en', 'ar'] as const)(
	'what has moved most is the message, over steps at the dates of saving; in %s',
	(locale) => {
		const data = buildDeckData({ language: locale, slides: [slide] });
		const { heading, figure, beneath } = written(locale, data);
		const [before, now] = [sharesAt(data, 'scenario-a@1'), sharesAt(data, 'scenario-a@2')];
		const most = now.reduce((best, share, at) => (Math.abs(share - before[at]!) > Math.abs(now[best]! - before[best]!) ? at : best), 0); // prettier-ignore
		for (const share of [before, now]) expect(heading).toContain(sayShares(share, locale)[most]!);
		expect(beneath).not.toBe('');
		expect(figure!.signs).toHaveLength(2);
		expect(figure!.now).toBe(100);
		for (const { outcome, points, now: last } of figure!.curves) {
			expect(points[0]).toEqual({ at: 0, share: before[outcome!] });
			expect(last).toBe(now[outcome!]);
		}
	}
);

test('a revision whose model has other outcomes is left out, and named', () => {
	const data = buildDeckData({ slides: [slide] });
	const [model] = Object.values(data.models);
	const { outcomes } = model!;
	data.models['v0'] = { ...model!, outcomes: [...outcomes].reverse() };
	data.scenarios['scenario-a@1'] = { ...data.scenarios['scenario-a@1']!, version: 'v0' };
	const { heading, figure, beneath } = written('en', data);
	expect(figure!.signs).toHaveLength(1);
	expect(heading).not.toBe('');
	expect(beneath).toContain(m.scenarios_revision({ number: 1 }));
});

test('a live “what if” moves the last step alone', () => {
	const data = buildDeckData({ slides: [slide] });
	const deck = deckOf(data, 'en');
	const [earlier, of] = [deck.basisOf(first)!, deck.basisOf(second)!];
	const settings = structuredClone(of.settings);
	setLevel(settings.factors['gulf']!, 50);
	const lineOf = (basis: BoundResults) => {
		const { blocks } = beliefsSlide.write(slide, deck, { of: basis, earlier: [earlier] });
		return blocks.find((block) => block.kind === 'lines')!.figure.curves.find(({ outcome }) => outcome === 0)!;
	};
	const [still, moved] = [lineOf(of), lineOf(altered(of, { ...of, settings }))];
	expect(moved.points[0]).toEqual(still.points[0]);
	expect(moved.now).not.toBe(still.now);
	expect(moved.now).toBe(evaluate(of.compiled, settings).share[0]);
});
