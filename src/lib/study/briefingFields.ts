import type { Briefing, House } from './briefing';
import { readColour } from './houseAccent';
import type { NewSlideDefaults } from './slideFields';
import { newSlide, setSlideInput, slideKinds, type SlideKind } from './slideKinds';
import { addSlide, copySlide, freeSlideId, moveSlide, removeSlide } from './slides';

const houseFields = { 'house.name': 'name', 'house.accent': 'accent', 'house.logo': 'logo' } as const;
/** Names a field of what a house puts on its slides. */
type HouseField = keyof typeof houseFields;
const documentFields = [
	...(['title', 'audience', 'date', 'classification', 'ratio'] as const),
	...(Object.keys(houseFields) as HouseField[])
];
/** Names a field of a briefing's form. */
export type DocumentField = (typeof documentFields)[number];

const isOfHouse = (field: DocumentField): field is HouseField => field in houseFields;

/** A house that puts nothing on its slides is none. */
function setHouseField(draft: Briefing, field: HouseField, value: string): void {
	const house: House = { name: '', logo: null, accent: null, ...draft.house };
	if (field === 'house.name') house.name = value;
	else house[houseFields[field]] = value === '' ? null : field === 'house.accent' ? readColour(value) : value;
	if (house.name === '' && house.logo === null && house.accent === null) delete draft.house;
	else draft.house = house;
}

/** Sets a field of the whole briefing. The draft is changed in place; bounds are the schema's to check. */
export function setDocumentField(draft: Briefing, field: DocumentField, value: string): void {
	if (isOfHouse(field)) setHouseField(draft, field, value);
	else (draft as Record<typeof field, string>)[field] = value;
}

/** What a form asks of the order of the slides. */
export type SlideMove =
	{ move: 'up' | 'down' | 'copy' | 'remove'; slide: string } | { move: 'add'; kind: SlideKind; after: string | null };

/** Moves, copies, removes or adds a slide; gives the slide that is in hand afterwards. The draft is changed in place. */
export function applyMove(draft: Briefing, asked: SlideMove, defaults: NewSlideDefaults): string | null {
	if (asked.move === 'add') {
		const id = freeSlideId(draft.slides, asked.kind);
		addSlide(draft, newSlide(asked.kind, id, defaults), asked.after);
		return id;
	}
	const at = draft.slides.findIndex(({ id }) => id === asked.slide);
	if (at < 0) return null;
	switch (asked.move) {
		case 'up':
			moveSlide(draft, asked.slide, at - 1);
			return asked.slide;
		case 'down':
			moveSlide(draft, asked.slide, at + 1);
			return asked.slide;
		case 'copy':
			copySlide(draft, asked.slide);
			return draft.slides[at + 1]?.id ?? null;
		case 'remove':
			removeSlide(draft, asked.slide);
			return draft.slides[Math.min(at, draft.slides.length - 1)]?.id ?? null;
	}
}

const moves = ['up', 'down', 'copy', 'remove'] as const;

/** Reads the move that a form asks for ("up", "add why"); null if it asks for none that can be made. */
function askedMove(text: string, inHand: string | null): SlideMove | null {
	const [word = '', wanted = ''] = text.split(' ');
	const kind = slideKinds.find((each) => each === wanted);
	if (word === 'add' && kind) return { move: word, kind, after: inHand };
	const move = moves.find((each) => each === word);
	return move && inHand !== null ? { move, slide: inHand } : null;
}

/** The inputs of a form; of a list the last come first, so that one that is taken out moves none that is still to be set. */
function lastFirst(form: ReadonlyMap<string, string>): [string, string][] {
	const nth = (input: string) => Number(/\.(\d{1,3})$/.exec(input)?.[1] ?? 0);
	return [...form].sort(([a], [b]) => nth(b) - nth(a));
}

/**
 * A document with what a form sent without script says of it: its own fields, those of the slide in hand (`slide`), and one
 * move (`move`: "up", "add why" …). With script the fields say what the document says already.
 */
export function applyForm(
	document: Briefing,
	form: ReadonlyMap<string, string>,
	defaults: NewSlideDefaults
): { document: Briefing; slide: string | null } {
	const draft = structuredClone(document);
	for (const field of documentFields) if (form.has(field)) setDocumentField(draft, field, form.get(field)!);
	const inHand = form.get('slide') ?? null;
	const slide = draft.slides.find(({ id }) => id === inHand);
	if (slide) for (const [input, typed] of lastFirst(form)) setSlideInput(slide, input, typed);
	const asked = askedMove(form.get('move') ?? '', inHand);
	return { document: draft, slide: asked ? applyMove(draft, asked, defaults) : inHand };
}
