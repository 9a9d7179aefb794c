import type { Slide } from '$lib/study';
import type { QuotedPassage, SlideContent } from './content';
import type { Deck } from './deck';
import { quotedPassage } from './passages';
import { slideWriters } from './slideWriters';

const mostQuotes = 2;

/** Quotes for a handout the nearest passages that carry a slide, where its kind is quoted. */
export function handoutPassages(
	{ kind }: Pick<Slide, 'kind'>,
	{ passages }: Pick<SlideContent, 'passages'>,
	{ study, locale }: Pick<Deck, 'study' | 'locale'>
): QuotedPassage[] {
	const quoted = slideWriters[kind].isQuoted ? passages.slice(0, mostQuotes) : [];
	return quoted.flatMap((id) => quotedPassage(study, id, locale) ?? []);
}
