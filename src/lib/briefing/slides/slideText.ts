import type { SlideContent } from '../content';

/** What a kind of slide writes; the rest is the same for all. */
export type SlideText = Pick<SlideContent, 'kicker' | 'heading' | 'blocks'> &
	Partial<Pick<SlideContent, 'aside' | 'passages' | 'cite'>>;
