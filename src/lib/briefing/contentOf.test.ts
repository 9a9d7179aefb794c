import { m } from '$lib/words/paraglide/messages.js';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import { defaultSettings } from '$lib/settings/edits';
import type { InterfaceLanguage, Slide, SlideKind } from '$lib/study';
import { draftKindsFor } from '$lib/study/draftBriefing';
import { worldsAlone } from '$lib/study/testing/worldsAlone';
import { briefingSchema } from '$lib/study/briefing';
import { newSlide, slideKinds, type SlideOf } from '$lib/study/slideKinds';
import { cellConfidenceName } from '$lib/words/cellConfidenceName';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import type { Block } from './content';
import { contentOf } from './contentOf';
import { altered, deckOf } from './deck';
import { slideWriters } from './slideWriters';
import { buildDeck, buildDeckData, first, second } from './testing/buildDeck';

const languages: InterfaceLanguage[] = ['en', 'ar'];
const defaults = { of: second, other: first, passage: 'second-customer' };
const all = slideKinds.map((kind) => newSlide(kind, kind, defaults));
const wordsIn = (blocks: Block[]): string[] =>
	blocks.flatMap((block) => {
		switch (block.kind) {
			case 'lead':
				return [block.said.text];
			case 'points':
				return [...(block.title ? [block.title.text] : []), ...block.items.map(({ said }) => said.text)];
			case 'table':
				return block.table.rows.flat();
			case 'figure':
				return block.figure.rows.flatMap(({ name, value }) => [name, value]);
			case 'lines':
				return block.figure.curves.flatMap(({ name, value }) => [name, value]);
			case 'plane':
				return block.figure.key.flatMap(({ name, value }) => [name, value]);
			case 'quote':
				return [block.passage.original.text];
			case 'prose':
				return block.blocks
					.flatMap((each) => (each.kind === 'list' ? each.items.flat() : each.runs))
					.map(({ text }) => text);
		}
	});
const slideIn = (slide: Slide, locale: InterfaceLanguage = 'en', model = 'core') =>
	contentOf(slide, buildDeck({ model, slides: [slide] }, locale));

describe('a drafted briefing', () => {
	test('is eight sound slides that the format takes', () => {
		const { briefing } = buildDeck();
		expect(briefing.slides.map(({ kind }) => kind)).toEqual([
			...['title', 'judgement', 'outcomes', 'why', 'turns', 'signposts', 'assumptions', 'method']
		]);
		expect(briefingSchema.parse(briefing)).toEqual(briefing);
	});
});

describe.each(languages)('of a model without outcomes, in %s', (locale) => {
	const alone = worldsAlone();
	const data = (slides: Slide[]) => {
		const { scenarios, ...rest } = buildDeckData({ model: 'extended', slides });
		const settings = defaultSettings(alone);
		const bound = Object.entries(scenarios).map(([token, each]) => [token, { ...each, settings }]);
		return { ...rest, models: { v1: alone }, scenarios: Object.fromEntries(bound) as typeof scenarios };
	};

	test('no slide of any kind says a share, a lead or nothing at all', () => {
		const deck = deckOf(data(all), locale);
		for (const slide of all) {
			const content = contentOf(slide, deck);
			expect(content.heading.text, slide.kind).not.toBe('');
			const said = [content.heading.text, content.note, ...wordsIn([...content.blocks, ...content.aside])].join(' ');
			expect(said, slide.kind).not.toMatch(/NaN|undefined|Infinity|of 100|من 100|Relative likelihoods|أرجحيات/);
			if (slideWriters[slide.kind].ofShares) expect(content.blocks).toEqual([]);
		}
	});

	test('a draft is made of its worlds', () => {
		const { study } = data([]);
		expect(draftKindsFor(alone, study)).toEqual(['title', 'worlds', 'assumptions', 'facts', 'method']);
		const [worlds, assumed] = ['worlds', 'assumptions'] as const;
		const deck = deckOf(data(all), locale);
		const of = (kind: SlideKind) =>
			contentOf(
				all.find((slide) => slide.kind === kind)!,
				deck
			);
		expect(of(worlds).heading.text).toContain('8');
		expect(of(assumed).blocks).toMatchObject([{ kind: 'table', table: { columns: [{}, {}] } }]);
	});
});

test('what to watch for outcomes that are level says so of each', () => {
	const data = buildDeckData({ slides: [newSlide('signposts', 'signposts', { ...defaults, of: first })] });
	const model = structuredClone(data.models['v1']!);
	data.models['v1'] = model;
	// Whatever is judged of the second is judged of the first.
	const [one, two] = model.outcomes;
	for (const states of Object.values(model.impacts))
		for (const impact of Object.values(states)) impact[one!.id] = impact[two!.id]!;
	one!.baseline = two!.baseline;
	const { blocks, aside } = contentOf(data.briefing.slides[0]!, deckOf(data, 'en'));
	const titles = [...blocks, ...aside].flatMap((block) => (block.kind === 'points' ? [block.title?.text] : []));
	expect(titles).toEqual([expect.stringContaining(', level with '), expect.stringContaining(', level with ')]);
});

test('what the answer hangs on says what moves a share most by what the slide leaves out, and quotes passages', () => {
	for (const locale of languages) {
		const content = (by: 'judgement' | 'passage' | 'basis') =>
			slideIn({ ...newSlide('linchpins', 'l', defaults), by }, locale);
		for (const by of ['judgement', 'passage', 'basis'] as const) {
			const { heading, kicker, blocks } = content(by);
			const [bars, nearest] = blocks as [Extract<Block, { kind: 'figure' }>, Extract<Block, { kind: 'lead' }>];
			expect(heading.text).toBe(bars.figure.sentence);
			expect(kicker).toBe(bars.figure.title);
			expect(nearest.said.text).not.toBe('');
		}
		const { blocks, passages } = content('passage');
		const [bars] = blocks as [Extract<Block, { kind: 'figure' }>];
		expect(passages).toEqual(bars.figure.rows.map(({ id }) => id));
		const evidence = slideIn(newSlide('evidence', 'e', defaults), locale);
		expect(evidence.passages[0]).toBe('security-information');
	}
});

test('a curve says what moves most and who leads where, along what the slide names', () => {
	for (const locale of languages) {
		const slide = { ...newSlide('curve', 'c', defaults), along: 'weight-gulf' };
		const { heading, blocks, kicker } = slideIn(slide, locale);
		const [lead, curve] = blocks as [Extract<Block, { kind: 'lead' }>, Extract<Block, { kind: 'lines' }>];
		expect(curve.figure.sentence).toContain(heading.text);
		expect(curve.figure.sentence).toContain(lead.said.text);
		expect(kicker).toBe(curve.figure.title);
		expect(curve.figure.stops.map(({ at }) => at)).toEqual([0, 25, 50, 75, 100]);
		expect(slideIn(newSlide('curve', 'c', defaults), locale).kicker).not.toBe(kicker);
	}
});

test('scenarios of two models stand side by side, and nothing of how they differ is put down to settings', () => {
	const other = { scenario: 'scenario-b', revision: 1 };
	const extended = buildDeckData({ model: 'extended' });
	for (const locale of languages) {
		const pair = { ...newSlide('comparison', 'pair', { ...defaults, other }), of: first, against: other };
		const many = { ...newSlide('scenarios', 'many', { ...defaults, of: first, other }), others: [other, second] };
		const since = { ...newSlide('changes', 'since', defaults), before: other };
		const data = buildDeckData({ language: locale, slides: [pair, many, since] });
		data.models['v2'] = extended.models['v1']!;
		data.scenarios['scenario-b@1'] = {
			...extended.scenarios['scenario-a@1']!,
			...{ scenario: 'scenario-b', version: 'v2' }
		};
		const deck = deckOf(data, locale);
		const [one, two] = [first, other].map((bound) => deck.basisOf(bound)!);
		const titles = [one!, two!].map(({ model }) => model.title[locale]!);
		const note = { en: 'nothing of the difference is put down to settings', ar: 'فلا يُعزى شيء من الفرق إلى الإعدادات' }[
			locale
		];
		for (const slide of data.briefing.slides) {
			const { blocks, aside = [], kicker } = contentOf(slide, deck);
			const all = [...blocks, ...aside];
			expect(wordsIn(all).join(' '), slide.id).toContain(note);
			expect(
				all.some(({ kind }) => kind === 'figure'),
				slide.id
			).toBe(false);
			const table = all.find((block) => block.kind === 'table')!;
			const heads = `${kicker} ${table.table.columns.map(({ name }) => name).join(' ')}`;
			for (const title of titles) expect(heads, slide.id).toContain(title);
			// Each share is that of its own model.
			const at = one!.model.outcomes.findIndex(({ id }) => id === 'alignment');
			for (const { evaluation } of [one!, two!])
				if (slide.id !== 'since')
					expect(table.table.rows[at]!.join(' ')).toContain(sayShares(evaluation.share, locale)[at]!);
		}
		expect(Object.keys(deck.computed().differences)).toEqual([]);
	}
});

test('worlds are sought with the cross-impacts that the revision tries, and once for each', () => {
	const data = buildDeckData({ slides: [newSlide('worlds', 'worlds', { ...defaults, of: first })] });
	const token = Object.keys(data.scenarios).find((each) => each.startsWith(first.scenario))!;
	const scenario = data.scenarios[token]!;
	const { factors } = data.models[scenario.version]!;
	const [a, b] = factors;
	const judgements = { [`crossImpacts.${a!.id}.${a!.states[0]!.id}.${b!.id}.${b!.states[0]!.id}`]: 99 };
	data.scenarios[token] = { ...scenario, settings: { ...scenario.settings, judgements } };
	const deck = deckOf(data, 'en');
	const found = deck.worldsOf(deck.basisOf(first)!);
	expect(found).not.toEqual(deck.worldsOf(deck.basisOf(second)!));
	expect(deck.worldsOf(deck.basisOf(first)!)).toBe(found);
});

test('worlds in doubt say which holds most often and what appears; without cross-impacts that every world hangs together', () => {
	for (const locale of languages) {
		const data = buildDeckData({ language: locale, slides: [newSlide('doubt', 'doubt', defaults)] });
		const deck = deckOf(data, locale);
		const { heading, blocks } = contentOf(data.briefing.slides[0]!, deck);
		const found = deck.doubtOf(deck.basisOf(first)!, { unsaid: 'fairly', zeros: false });
		const [best] = found.worlds;
		expect(best!.written).toBe(true);
		expect(heading.text.replaceAll(/\D/g, '')).toContain(`${best!.holds}1000`);
		const count = found.found - found.written;
		const counted = numbersIn(locale).number(count);
		expect(wordsIn(blocks).join(' ')).toContain(m.doubt_added({ count, counted }, { locale }));
		const figure = blocks.find((block) => block.kind === 'figure')!.figure;
		expect(figure.rows.map(({ bars }) => bars![0]!.end)).toEqual(
			found.worlds.slice(0, 6).map(({ holds }) => holds / 1000)
		);
		expect(figure.table().rows).toHaveLength(found.worlds.length);
		expect(deck.computed().doubts).toEqual({ 'v1 fairly false': found });
		expect(wordsIn(blocks).join(' ')).not.toContain(m.doubt_read_zeros({}, { locale }));

		const otherwise = { ...newSlide('doubt', 'doubt', defaults), unsaid: 'hardly', zeros: 'doubted' } as const;
		const read = contentOf(otherwise, deck);
		expect(read.heading.text).not.toBe(heading.text);
		const confidence = cellConfidenceName('hardly', locale);
		expect(wordsIn(read.blocks).join(' ')).toContain(
			[m.doubt_read({ confidence }, { locale }), m.doubt_read_zeros({}, { locale })].join(' ')
		);

		const none = buildDeckData({ language: locale, slides: data.briefing.slides });
		for (const model of Object.values(none.models)) model.crossImpacts = {};
		expect(contentOf(data.briefing.slides[0]!, deckOf(none, locale)).heading.text).toBe(m.worlds_none({}, { locale }));
	}
});

describe.each(languages)('slides in %s', (locale) => {
	test.each(['core', 'extended'])('of every kind have one message and say something, on the %s model', (model) => {
		for (const slide of all) {
			const { heading, blocks, aside } = slideIn(slide, locale, model);
			expect(heading.text, slide.kind).not.toBe('');
			if (slide.kind !== 'text') expect(wordsIn([...blocks, ...aside]).join('').length, slide.kind).toBeGreaterThan(10);
		}
	});

	test('that are bound name the scenario, its revision and its dates', () => {
		for (const slide of all.filter((each) => 'of' in each)) {
			const { source } = slideIn(slide, locale);
			expect(source).toContain('As things stand');
			expect(source).toContain('2');
			expect(source).toContain(numbersIn(locale).date('2026-11-24'));
		}
	});

	test('never say likelihood and confidence in one sentence, and give every word of likelihood its range', () => {
		const { heading, blocks } = slideIn(newSlide('judgement', 'j', defaults), locale);
		const confidence = { en: /confidence/i, ar: /الثقة/ }[locale];
		const ranged = /\(.*\d+.*%.*\)/;
		expect(heading.text).toMatch(ranged);
		expect(heading.text).not.toMatch(confidence);
		const words = wordsIn(blocks);
		expect(words.filter((text) => confidence.test(text) && ranged.test(text))).toEqual([]);
		expect(words.some((text) => confidence.test(text))).toBe(true);
	});
});

describe('a slide', () => {
	test('shows the engine’s shares of the revision that it is bound to', () => {
		const deck = buildDeck();
		for (const of of [first, second]) {
			const { blocks } = contentOf(newSlide('outcomes', 'o', { ...defaults, of }), deck);
			const basis = deck.basisOf(of)!;
			const { share } = evaluate(compile(basis.model), basis.settings);
			const figure = blocks.find((block) => block.kind === 'figure')!;
			expect(Object.fromEntries(figure.figure.rows.map(({ id, value }) => [id, value]))).toEqual(
				Object.fromEntries(basis.model.outcomes.map(({ id }, at) => [id, numbersIn('en').percent(share[at]!)]))
			);
		}
	});

	test('says its author’s words where there are any, in the language of the briefing', () => {
		for (const slide of all) {
			const { heading } = contentOf({ ...slide, heading: 'كلامي' }, buildDeck({ language: 'ar' }, 'en'));
			expect(heading).toEqual({ text: 'كلامي', language: 'ar' });
		}
	});

	test('that is bound to what is not kept here says so and keeps its author’s words', () => {
		const gone = { scenario: 'scenario-gone', revision: 3 };
		for (const key of ['of', 'against', 'before'])
			for (const slide of all.filter((each) => key in each)) {
				const lost = { ...slide, [key]: gone } as Slide;
				expect(slideIn(lost).heading.text).toContain('scenario-gone@3');
				expect(slideIn({ ...lost, heading: 'Mine' }).heading.text).toBe('Mine');
			}
	});

	test('of changes is written from the two revisions: what moved, by how much, and why', () => {
		const { heading, blocks, aside } = slideIn(newSlide('changes', 'c', defaults));
		expect(heading.text).toMatch(/^Since 20 November 2026, “.+” has gone from \d+% to \d+%\.$/);
		expect(wordsIn(blocks)).toContain('Gulf normalization slowdown: from “slackening” to “reversed”');
		expect(wordsIn(blocks).at(-1)).toContain('Level: Gulf normalization slowdown');
		expect(aside[0]).toMatchObject({ kind: 'table' });
		const same = slideIn(newSlide('changes', 'c', { ...defaults, of: first }));
		expect(same.heading.text).toContain('no outcome has moved');
	});

	test('in a live “what if” shows other numbers, says so in its source, and leaves the revision as it was', () => {
		const deck = buildDeck();
		const slide = newSlide('outcomes', 'o', { ...defaults, of: first });
		const before = contentOf(slide, deck);
		const live = contentOf(slide, deck, altered(deck.basisOf(first)!, deck.basisOf(second)!));
		expect(live.source).toMatch(/^What if, not saved/);
		expect(wordsIn(live.blocks)).not.toEqual(wordsIn(before.blocks));
		expect(contentOf(slide, deck).blocks.flatMap((block) => wordsIn([block]))).toEqual(wordsIn(before.blocks));
	});

	test('of quotation keeps the words of the text, exactly, with their translation', () => {
		const deck = buildDeck();
		const id = deck.study.passages[0]!.id;
		const { blocks, passages } = contentOf(newSlide('quotation', 'q', { ...defaults, passage: id }), deck);
		expect(passages).toEqual([id]);
		expect(blocks[0]).toMatchObject({
			kind: 'quote',
			passage: {
				original: { text: deck.study.passages[0]!.quotes.ar!.exact, language: 'ar' },
				translation: { text: deck.study.passages[0]!.quotes.en!.exact, language: 'en' }
			}
		});
	});

	test('of free text keeps what it does not know as the text that was typed', () => {
		const body = '# Why now\n\n- **one** and *two*\n\n<script>alert(1)</script> [link](javascript:alert(1))';
		const text = { ...newSlide('text', 't', defaults), kind: 'text' as const, body };
		expect(slideIn(text).heading.text).toBe('Why now');
		const { blocks } = slideIn({ ...text, heading: 'Mine' });
		expect(blocks).toEqual([
			{
				kind: 'prose',
				blocks: [
					{ kind: 'heading', runs: [{ text: 'Why now', strong: false, emphasis: false }] },
					{
						kind: 'list',
						ordered: false,
						items: [
							[
								{ text: 'one', strong: true, emphasis: false },
								{ text: ' and ', strong: false, emphasis: false },
								{ text: 'two', strong: false, emphasis: true }
							]
						]
					},
					{
						kind: 'paragraph',
						runs: [{ text: expect.stringContaining('<script>') as string, strong: false, emphasis: false }]
					}
				]
			}
		]);
	});
});

test.each(['en', 'ar'] as const)(
	'when an outcome leads is the message, or stands beneath the author’s; in %s',
	(locale) => {
		const write = (over: Partial<SlideOf<'leads'>>) => {
			const slide = { ...newSlide('leads', 'leads', defaults), ...over };
			return contentOf(slide, buildDeck({ language: locale, slides: [slide] }, locale));
		};
		const plain = write({ outcome: 'alignment' });
		const lines = plain.blocks.find((block) => block.kind === 'lines')!;
		expect(lines.figure.curves.map(({ id }) => id)).toEqual(['alignment']);
		expect(plain.heading.text).toMatch(/63/);
		const own = write({ outcome: 'alignment', heading: 'Mine' });
		expect(own.heading.text).toBe('Mine');
		expect(own.blocks[0]).toMatchObject({ kind: 'lead', said: { text: plain.heading.text } });
		const wide = write({ outcome: 'alignment', box: '0' });
		expect(wide.heading.text).not.toBe(plain.heading.text);
		expect(write({ outcome: 'alignment', box: '999' }).heading).toEqual(plain.heading);
		expect(write({ outcome: 'retrenchment', levels: 'ranges' }).blocks).toEqual([]);
	}
);
