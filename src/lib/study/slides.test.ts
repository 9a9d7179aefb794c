import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { briefingSchema } from './briefing';
import { boundToken, parseToken } from './bound';
import { applyForm, setDocumentField, type DocumentField } from './briefingFields';
import { draftBriefing } from './draftBriefing';
import { logoFrom } from './logo';
import { fieldTypes } from './slideFields';
import { newSlide, setSlideInput, slideKinds } from './slideKinds';
import {
	addSlide,
	allBounds,
	copySlide,
	earlierBound,
	mainBound,
	moveSlide,
	onlyBound,
	rebind,
	removeSlide
} from './slides';
import { png } from './testing/pictures';

const one = { scenario: 'scenario-one', revision: 1 };
const two = { scenario: 'scenario-two', revision: 7 };
const start = { of: one, other: two, passage: 'silt' };
const drafted = () => draftBriefing(one, { study: 'harbour', title: 'A', date: '2026-11-24', language: 'en' });
const ids = ({ slides }: ReturnType<typeof drafted>) => slides.map(({ id }) => id);

describe('slides', () => {
	test('of every kind are taken by the format as they are first added', () => {
		const draft = drafted();
		draft.slides = slideKinds.map((kind) => newSlide(kind, kind, start));
		expect(briefingSchema.parse(draft)).toEqual(draft);
	});

	test('keep ids of their own when they are added and copied, and the last one stays', () => {
		const draft = drafted();
		addSlide(draft, newSlide('text', 'text', start), 'judgement');
		copySlide(draft, 'text');
		expect(ids(draft).slice(0, 4)).toEqual(['title', 'judgement', 'text', 'text-2']);
		for (const id of ids(draft)) removeSlide(draft, id);
		expect(draft.slides).toHaveLength(1);
		expect(briefingSchema.safeParse({ ...draft, slides: [...draft.slides, ...draft.slides] }).success).toBe(false);
	});

	test('are copied in the editor’s draft too, and share nothing with their copies', () => {
		const before = drafted();
		const after = produce(before, (draft) => {
			copySlide(draft, 'why');
			draft.slides.find(({ id }) => id === 'why-2')!.heading = 'Of the copy';
		});
		expect(after.slides).toHaveLength(before.slides.length + 1);
		expect(after.slides.filter(({ kind }) => kind === 'why').map(({ heading }) => heading)).toEqual([
			'',
			'Of the copy'
		]);
	});

	test('carry what a house puts on them, checked by the schema; a house that puts nothing there is none', () => {
		const draft = drafted();
		const before = structuredClone(draft);
		setDocumentField(draft, 'house.name', 'Institute');
		setDocumentField(draft, 'house.accent', '1A4D8F');
		setDocumentField(draft, 'house.logo', logoFrom(png)!);
		expect(briefingSchema.parse(draft).house).toEqual({ name: 'Institute', accent: '#1a4d8f', logo: logoFrom(png) });
		const faultOf = (field: DocumentField, value: string) => {
			const other = structuredClone(draft);
			setDocumentField(other, field, value);
			return briefingSchema.safeParse(other).error?.issues[0]!.path.join('.');
		};
		expect(faultOf('house.accent', '#ffcc00')).toBe('house.accent');
		expect(faultOf('house.logo', 'data:image/svg+xml;base64,PHN2Zy8+')).toBe('house.logo');
		expect(faultOf('house.name', 'x'.repeat(81))).toBe('house.name');
		for (const field of ['house.name', 'house.accent', 'house.logo'] as const) setDocumentField(draft, field, '');
		expect(draft).toEqual(before);
	});

	test('move to a place, clipped to those there are', () => {
		const draft = drafted();
		moveSlide(draft, 'why', 0);
		moveSlide(draft, 'title', 99);
		moveSlide(draft, 'nothing', 2);
		expect(ids(draft)).toEqual([
			'why',
			'judgement',
			'outcomes',
			'turns',
			'signposts',
			'assumptions',
			'method',
			'title'
		]);
	});

	test('tell changes since what the last briefing was bound to, else since the revision before', () => {
		const now = drafted();
		const last = draftBriefing(two, { study: 'harbour', title: 'B', date: '2026-11-01', language: 'en' });
		expect(earlierBound(now, last)).toEqual(two);
		expect(earlierBound(now, now)).toBeNull();
		expect(earlierBound(last, null)).toEqual({ ...two, revision: 6 });
		expect(allBounds(onlyBound(now, two))).toEqual([two]);
	});

	test('are bound to revisions, which are counted, found and replaced', () => {
		const draft = drafted();
		addSlide(draft, newSlide('comparison', 'comparison', start), null);
		expect(allBounds(draft).map(boundToken)).toEqual(['scenario-one@1', 'scenario-two@7']);
		expect(mainBound(draft)).toEqual(one);
		rebind(draft, one, { ...one, revision: 2 });
		expect(allBounds(draft).map(boundToken)).toEqual(['scenario-one@2', 'scenario-two@7']);
	});

	test('keep what changes are told since when the rest is bound anew', () => {
		const draft = drafted();
		draft.slides = [newSlide('changes', 'c', { ...start, of: one, earlier: one })];
		rebind(draft, one, two);
		expect(draft.slides[0]).toMatchObject({ of: two, before: one });
	});

	test('begin bound to what is at hand: changes to the earlier revision, a list to as many as it needs', () => {
		const earlier = { ...one, revision: 3 };
		expect(newSlide('changes', 'c', { ...start, earlier })).toMatchObject({ of: one, before: earlier });
		expect(newSlide('comparison', 'c', { ...start, earlier })).toMatchObject({ of: one, against: two });
		const list = { holds: 'bounds', begins: 'other', least: 3, most: 6 } as const;
		expect(fieldTypes.bounds.begin(list, start)).toEqual([two, two, two]);
	});

	test('take revisions into a list, and out of it where an input is empty', () => {
		const { typed } = fieldTypes.bounds;
		expect(typed([one, two], boundToken(two), '0')).toEqual([two, two]);
		expect(typed([one, two], boundToken(one), '2')).toEqual([one, two, one]);
		expect(typed([one, two], '', '0')).toEqual([two]);
		expect(typed([one, two], '', '2')).toEqual([one, two]);
		expect(typed([one, two], 'nonsense', '0')).toEqual([one, two]);
	});
});

describe('the form of a briefing', () => {
	const form = (entries: Record<string, string>) => new Map(Object.entries(entries));

	test('sets the fields of the briefing and of the slide in hand, and nothing else', () => {
		const sent = {
			title: 'B',
			audience: 'Cabinet',
			slide: 'why',
			heading: 'Mine',
			outcome: 'silt',
			body: 'x',
			of: 'scenario-two@7'
		};
		const { document, slide } = applyForm(drafted(), form(sent), start);
		expect(document).toMatchObject({ title: 'B', audience: 'Cabinet', date: '2026-11-24' });
		expect(document.slides.find(({ id }) => id === 'why')).toEqual({
			...newSlide('why', 'why', start),
			heading: 'Mine',
			outcome: 'silt',
			of: two
		});
		expect(slide).toBe('why');
		expect(briefingSchema.safeParse(document).success).toBe(true);
	});

	test('moves, adds and removes slides, and says which one is in hand then', () => {
		const act = (move: string, slide = 'why') => {
			const done = applyForm(drafted(), form({ move, slide }), start);
			return [ids(done.document).join(' '), done.slide];
		};
		expect(act('up')[0]).toMatch(/^title judgement why outcomes/);
		expect(act('down')[0]).toMatch(/^title judgement outcomes turns why/);
		expect(act('add worlds')).toEqual([expect.stringMatching(/why worlds turns/), 'worlds']);
		expect(act('copy')).toEqual([expect.stringMatching(/why why-2 turns/), 'why-2']);
		expect(act('remove', 'method')).toEqual([expect.stringMatching(/assumptions$/), 'assumptions']);
		expect(act('add nonsense')[0]).toBe(ids(drafted()).join(' '));
	});

	test('leaves a bound as it is where the field holds no revision, and confidence to the model without a level', () => {
		const slide = newSlide('judgement', 'j', start);
		setSlideInput(slide, 'of', 'nonsense');
		expect(slide).toMatchObject({ of: one });
		setSlideInput(slide, 'confidence', 'low');
		setSlideInput(slide, 'confidence.reason', 'One source.');
		expect(slide).toMatchObject({ confidence: { level: 'low', reason: 'One source.' } });
		setSlideInput(slide, 'confidence', '');
		expect(slide).toMatchObject({ confidence: null });
		expect(parseToken('scenario-one@0')).toBeNull();
		expect(parseToken('scenario-one@12')).toEqual({ scenario: 'scenario-one', revision: 12 });
	});
});
