import type { Bound } from './bound';
import type { Briefing } from './briefing';
import { hasOutcomes } from './hasOutcomes';
import type { InterfaceLanguage } from './interfaceLanguages';
import type { Model } from './model';
import { newSlide, type SlideKind } from './slideKinds';
import type { Study } from './study';

/** Sound decks: what is judged, how likely, why, what would change it, what to watch, what it rests on; without outcomes the worlds. */
const draftKinds = {
	shares: ['title', 'judgement', 'outcomes', 'why', 'turns', 'signposts', 'assumptions', 'method'],
	worlds: ['title', 'worlds', 'assumptions', 'method'],
	worldsAndFacts: ['title', 'worlds', 'assumptions', 'facts', 'method']
} as const satisfies Record<string, readonly SlideKind[]>;

/** The kinds of slide that a briefing of a model is drafted with. */
export function draftKindsFor(model: Pick<Model, 'outcomes'>, { facts }: Pick<Study, 'facts'>): readonly SlideKind[] {
	if (hasOutcomes(model)) return draftKinds.shares;
	return facts.events.length > 0 ? draftKinds.worldsAndFacts : draftKinds.worlds;
}

/** A briefing from a revision of a saved scenario: slides that write themselves. */
export function draftBriefing(
	of: Bound,
	{
		study,
		title,
		date,
		language,
		kinds = draftKinds.shares
	}: { study: string; title: string; date: string; language: InterfaceLanguage; kinds?: readonly SlideKind[] }
): Briefing {
	return {
		format: 'scenario-briefing/1',
		study,
		title,
		audience: '',
		date,
		classification: '',
		language,
		ratio: '16:9',
		slides: kinds.map((kind) => newSlide(kind, kind, { of, other: of, passage: '' }))
	};
}
