import type { OwnFields, SlideKind, SlideOf } from '$lib/study';
import type { SlideContent } from './content';
import type { BoundResults, Deck } from './deck';

/** Holds what a kind of slide writes; the rest is the same for all. */
export type SlideText = Pick<SlideContent, 'kicker' | 'heading' | 'blocks'> &
	Partial<Pick<SlideContent, 'aside' | 'passages' | 'cite'>>;

/** Holds the results of all that a kind of slide is bound to, by the field that names it. */
type Bases<Kind extends SlideKind> = {
	[
		Name in keyof OwnFields<Kind> as OwnFields<Kind>[Name] extends { holds: 'bound' | 'bounds' } ? Name : never
	]: OwnFields<Kind>[Name] extends { holds: 'bounds' } ? BoundResults[] : BoundResults;
};

/** Describes a kind of slide: its name, and what it says of itself. */
export interface SlideWriter<Kind extends SlideKind> {
	/** What the kind is called in menus, in the language of the page. */
	name: () => string;
	/** Whether a handout quotes the passages that carry it. */
	isQuoted?: true;
	/** Whether it speaks of shares, which a model without outcomes has none of. */
	ofShares?: true;
	/** Writes a slide whose revisions are all here. */
	write(slide: SlideOf<Kind>, deck: Deck, bases: Bases<Kind>): SlideText;
}
