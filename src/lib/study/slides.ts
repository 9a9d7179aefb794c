import type { Bound, Briefing, Slide, SlideKind } from './briefing';

/** Something a slide is bound to: the key of the slide that names it. */
export type BoundKey = 'of' | 'against' | 'before';
const boundKeys = ['of', 'against', 'before'] as const;

/** The revisions that a slide's figures are bound to, by key. */
export function boundsOf(slide: Slide): Partial<Record<BoundKey, Bound>> {
	return Object.fromEntries(
		boundKeys.flatMap((key) => (key in slide ? [[key, (slide as Record<string, unknown>)[key] as Bound]] : []))
	);
}

/** A revision as an address names it: `id@3`. */
export const boundToken = ({ scenario, revision }: Bound): string => `${scenario}@${revision}`;

/** Every revision that a briefing's figures are bound to, each once, in the order of the slides. */
export function allBounds({ slides }: Pick<Briefing, 'slides'>): Bound[] {
	const found = new Map(
		slides.flatMap((slide) => Object.values(boundsOf(slide)).map((bound) => [boundToken(bound), bound] as const))
	);
	return [...found.values()];
}

/** The revision that most slides of a briefing are bound to, or null where none is to any. */
export function mainBound({ slides }: Pick<Briefing, 'slides'>): Bound | null {
	const counts = new Map<string, { bound: Bound; count: number }>();
	for (const slide of slides) {
		const bound = boundsOf(slide).of;
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

/** What a new slide needs to stand: a revision for its figures, another to hold it against, a passage to quote. */
export interface NewSlideDefaults {
	of: Bound;
	other: Bound;
	passage: string;
}

/** A slide of a kind as it is first added: it writes its own heading, speaks of the leader, and has no notes. */
export function newSlide(kind: SlideKind, id: string, { of, other, passage }: NewSlideDefaults): Slide {
	const common = { id, heading: '', notes: '' };
	switch (kind) {
		case 'title':
			return { ...common, kind };
		case 'judgement':
			return { ...common, kind, of, outcome: null, sentence: '', confidence: null };
		case 'outcomes':
		case 'worlds':
		case 'assumptions':
		case 'method':
			return { ...common, kind, of };
		case 'why':
		case 'turns':
		case 'signposts':
			return { ...common, kind, of, outcome: null };
		case 'comparison':
			return { ...common, kind, of, against: other, outcome: null };
		case 'changes':
			return { ...common, kind, of, before: other };
		case 'facts':
			return { ...common, kind, indicator: null };
		case 'quotation':
			return { ...common, kind, passage };
		case 'text':
			return { ...common, kind, body: '' };
	}
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

/** A copy of a slide right after it. */
export function copySlide(draft: Briefing, id: string): void {
	const slide = draft.slides.find((each) => each.id === id);
	if (slide) addSlide(draft, { ...structuredClone(slide), id: freeSlideId(draft.slides, slide.kind) }, id);
}

/** Binds every figure that is bound to a revision to another one. */
export function rebind(draft: Briefing, from: Bound, to: Bound, keys: readonly BoundKey[] = ['of']): void {
	for (const slide of draft.slides as Record<string, unknown>[])
		for (const key of keys) {
			const bound = slide[key] as Bound | undefined;
			if (bound && boundToken(bound) === boundToken(from)) slide[key] = { ...to };
		}
}
