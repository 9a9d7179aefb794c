import { expect, test } from 'vitest';
import { contentOf } from '$lib/briefing/contentOf';
import { buildDeck } from '$lib/briefing/testing/buildDeck';
import type { Briefing } from '$lib/study';
import { keepContents } from './keepContents';

const start = buildDeck();
const inHand = (change: (briefing: Briefing) => Briefing) => ({ ...start, briefing: change(start.briefing) });

test('an edit of one slide leaves the contents of the others as they are', () => {
	let deck = start;
	const contents = keepContents(() => deck);
	const before = contents();
	expect(before.map(({ heading }) => heading)).toEqual(
		start.briefing.slides.map((slide) => contentOf(slide, start).heading)
	);
	deck = inHand((briefing) => ({
		...briefing,
		slides: briefing.slides.map((slide, at) => (at === 2 ? { ...slide, heading: 'Other words' } : slide))
	}));
	const after = contents();
	expect(after[2]!.heading.text).toBe('Other words');
	expect(after.filter((content, at) => content === before[at])).toHaveLength(before.length - 1);
});

test('what a slide says of the briefing is written anew with it', () => {
	let deck = start;
	const contents = keepContents(() => deck);
	contents();
	deck = inHand((briefing) => ({ ...briefing, audience: 'The cabinet' }));
	expect(JSON.stringify(contents()[0])).toContain('The cabinet');
	// The title states the question of what most slides are bound to.
	deck = inHand((briefing) => ({ ...briefing, slides: briefing.slides.slice(0, 1) }));
	expect(contents()[0]!.blocks).toEqual(contentOf(deck.briefing.slides[0]!, deck).blocks);
});
