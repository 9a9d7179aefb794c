import { boundToken, type Bound } from './bound';
import type { Briefing } from './briefing';
import { fieldsIn, newSlide, setSlideInput, type Slide, type SlideInput, type SlideKind } from './slideKinds';

/** Holds a revision that a slide is bound to, and the input that sets it. */
interface SlideBound {
	input: SlideInput;
	bound: Bound;
	/** Whether it is what changes are told since, or was believed before, and so stays as it is. */
	earlier: boolean;
}

/** Lists the revisions that a slide's figures are bound to, in the order of its fields. */
export function boundsIn(slide: Slide): SlideBound[] {
	return fieldsIn(slide).flatMap((field): SlideBound[] => {
		if (field.holds === 'bound')
			return [{ input: field.name, bound: field.value, earlier: field.begins === 'earlier' }];
		if (field.holds !== 'bounds') return [];
		return field.value.map((bound, at) => ({
			input: `${field.name}.${at}`,
			bound,
			earlier: field.begins === 'earlier'
		}));
	});
}

/** Gives the revision that a slide speaks of; null if it is bound to none. */
export const boundOf = (slide: Slide): Bound | null => ('of' in slide ? slide.of : null);

/** Every revision that a briefing's figures are bound to, each once, in the order of the slides. */
export function allBounds({ slides }: Pick<Briefing, 'slides'>): Bound[] {
	const found = new Map(
		slides.flatMap((slide) => boundsIn(slide).map(({ bound }) => [boundToken(bound), bound] as const))
	);
	return [...found.values()];
}

/** The revision that most slides of a briefing are bound to, or null where none is to any. */
export function mainBound({ slides }: Pick<Briefing, 'slides'>): Bound | null {
	const counts = new Map<string, { bound: Bound; count: number }>();
	for (const slide of slides) {
		const bound = boundOf(slide);
		if (!bound) continue;
		const entry = counts.get(boundToken(bound)) ?? { bound, count: 0 };
		entry.count++;
		counts.set(boundToken(bound), entry);
	}
	return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.bound ?? null;
}

/** What a briefing's changes are told since: what the last briefing was bound to, else the revision before the one that this is bound to; null where there is none. */
export function earlierBound(briefing: Pick<Briefing, 'slides'>, last: Pick<Briefing, 'slides'> | null): Bound | null {
	const now = mainBound(briefing);
	const then = last && mainBound(last);
	if (then && now && boundToken(then) !== boundToken(now)) return then;
	return now && now.revision > 1 ? { ...now, revision: now.revision - 1 } : null;
}

/** A briefing with one slide, bound to a revision: to ask for what that needs. */
export function onlyBound(briefing: Briefing, of: Bound): Briefing {
	return { ...briefing, slides: [newSlide('outcomes', 'outcomes', { of, other: of, passage: '' })] };
}

/** An id for another slide of a kind: `why`, `why-2`, … */
export function freeSlideId(slides: readonly Slide[], kind: SlideKind): string {
	const taken = new Set(slides.map(({ id }) => id));
	if (!taken.has(kind)) return kind;
	for (let at = 2; ; at++) if (!taken.has(`${kind}-${at}`)) return `${kind}-${at}`;
}

/** Adds a slide after another (at the end where that is not there). The draft is changed in place. */
export function addSlide(draft: Briefing, slide: Slide, after: string | null): void {
	const at = draft.slides.findIndex(({ id }) => id === after);
	draft.slides.splice(at < 0 ? draft.slides.length : at + 1, 0, slide);
}

/** Moves a slide to a place (0 the first); clipped to the places there are. */
export function moveSlide(draft: Briefing, id: string, to: number): void {
	const from = draft.slides.findIndex((slide) => slide.id === id);
	if (from < 0) return;
	const [slide] = draft.slides.splice(from, 1);
	draft.slides.splice(Math.min(draft.slides.length, Math.max(0, to)), 0, slide!);
}

/** Takes a slide out; the last one stays. */
export function removeSlide(draft: Briefing, id: string): void {
	if (draft.slides.length > 1) draft.slides = draft.slides.filter((slide) => slide.id !== id);
}

/** A copy of a slide right after it; the draft may be one of immer, which no structured clone takes. */
export function copySlide(draft: Briefing, id: string): void {
	const slide = draft.slides.find((each) => each.id === id);
	if (!slide) return;
	const copy = JSON.parse(JSON.stringify(slide)) as Slide;
	addSlide(draft, { ...copy, id: freeSlideId(draft.slides, slide.kind) }, id);
}

/** Binds every figure of a revision to another one; what changes are told since stays. The draft is changed in place. */
export function rebind(draft: Pick<Briefing, 'slides'>, from: Bound, to: Bound): void {
	for (const slide of draft.slides)
		for (const { input, bound, earlier } of boundsIn(slide))
			if (!earlier && boundToken(bound) === boundToken(from)) setSlideInput(slide, input, boundToken(to));
}
