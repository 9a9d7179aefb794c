import { slideSchema } from './briefing';
import type { NewSlideDefaults } from './slideFields';
import { newSlide, setSlideInput, slideKinds, type Slide, type SlideInput, type SlideKind } from './slideKinds';

/** Finds the kind of slide that `askedFor` asks for; null where there is none of that name. */
export const kindAsked = (asked: string): SlideKind | null =>
	slideKinds.find((kind) => asked.startsWith(`${kind}|`)) ?? null;

/** Makes the slide that is asked for; null where its kind does not exist or an input says what it cannot take. */
export function slideAsked(
	asked: string,
	{ id, ...defaults }: NewSlideDefaults & { id: (kind: SlideKind) => string }
): Slide | null {
	const kind = kindAsked(asked);
	if (!kind) return null;
	const slide = newSlide(kind, id(kind), defaults) as Slide;
	for (const [input, typed] of new URLSearchParams(asked.slice(kind.length + 1)))
		setSlideInput(slide, input as SlideInput, typed);
	const { data } = slideSchema.safeParse(slide);
	return data ?? null;
}
