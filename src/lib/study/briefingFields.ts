import type { Bound, Briefing, Slide, SlideKind, SlideOf } from './briefing';
import { addSlide, copySlide, freeSlideId, moveSlide, newSlide, removeSlide, type NewSlideDefaults } from './slides';

/** A revision as a field holds it, `id@3`; null where it is none. */
export function parseToken(token: string): Bound | null {
	const found = /^([A-Za-z0-9-]{8,64})@([1-9]\d{0,6})$/.exec(token);
	return found ? { scenario: found[1]!, revision: Number(found[2]) } : null;
}

const documentFields = ['title', 'audience', 'date', 'classification', 'ratio'] as const;
const plainFields = ['heading', 'notes', 'sentence', 'passage', 'body'] as const;
const boundFields = ['of', 'against', 'before'] as const;
const choiceFields = ['outcome', 'indicator'] as const;

/** Every field of the form that edits a slide. */
const slideFields = [...plainFields, ...boundFields, ...choiceFields, 'confidence', 'confidenceReason'] as const;
/** Names a field of a slide's form. */
export type SlideField = (typeof slideFields)[number];
/** Names a field of a briefing's form. */
export type DocumentField = (typeof documentFields)[number];

/** Sets a field of the whole briefing. The draft is changed in place; bounds are the schema's to check. */
export function setDocumentField(draft: Briefing, field: DocumentField, value: string): void {
	(draft as Record<DocumentField, string>)[field] = value;
}

/** Sets a part of a judgement's own confidence; without a level it is as the model says, and the reason waits. */
function setConfidence(slide: SlideOf<'judgement'>, field: 'confidence' | 'confidenceReason', value: string): void {
	const reason = field === 'confidenceReason' ? value : (slide.confidence?.reason ?? '');
	const level = field === 'confidence' ? value : (slide.confidence?.level ?? '');
	slide.confidence = level === '' ? null : ({ level, reason } as typeof slide.confidence);
}

/** Sets a field of a slide as the form holds it; a field that its kind does not have is passed over. */
export function setSlideField(slide: Slide, field: SlideField, value: string): void {
	const open = slide as Record<string, unknown>;
	if (field === 'confidence' || field === 'confidenceReason') {
		if (slide.kind === 'judgement') setConfidence(slide, field, value);
		return;
	}
	if (!(field in slide)) return;
	if ((boundFields as readonly string[]).includes(field)) open[field] = parseToken(value) ?? open[field];
	else if ((choiceFields as readonly string[]).includes(field)) open[field] = value === '' ? null : value;
	else open[field] = value;
}

/** What a form asks of the order of the slides. */
export type SlideMove =
	{ move: 'up' | 'down' | 'copy' | 'remove'; slide: string } | { move: 'add'; kind: SlideKind; after: string | null };

/** Moves, copies, removes or adds a slide; gives the slide that is in hand afterwards. The draft is changed in place. */
export function applyMove(draft: Briefing, asked: SlideMove, start: NewSlideDefaults): string | null {
	if (asked.move === 'add') {
		const id = freeSlideId(draft.slides, asked.kind);
		addSlide(draft, newSlide(asked.kind, id, start), asked.after);
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
function askedMove(text: string, inHand: string | null, kinds: readonly SlideKind[]): SlideMove | null {
	const [word = '', wanted = ''] = text.split(' ');
	const kind = kinds.find((each) => each === wanted);
	if (word === 'add' && kind) return { move: word, kind, after: inHand };
	const move = moves.find((each) => each === word);
	return move && inHand !== null ? { move, slide: inHand } : null;
}

/**
 * A document with what a form sent without script says of it: its own fields, those of the slide in hand (`slide`), and one
 * move (`move`: "up", "add why" …). With script the fields say what the document says already.
 */
export function applyForm(
	document: Briefing,
	form: ReadonlyMap<string, string>,
	start: NewSlideDefaults,
	kinds: readonly SlideKind[]
): { document: Briefing; slide: string | null } {
	const draft = structuredClone(document);
	for (const field of documentFields) if (form.has(field)) setDocumentField(draft, field, form.get(field)!);
	const inHand = form.get('slide') ?? null;
	const slide = draft.slides.find(({ id }) => id === inHand);
	if (slide) for (const field of slideFields) if (form.has(field)) setSlideField(slide, field, form.get(field)!);
	const asked = askedMove(form.get('move') ?? '', inHand, kinds);
	return { document: draft, slide: asked ? applyMove(draft, asked, start) : inHand };
}
