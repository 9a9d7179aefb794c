import type { Bound } from './bound';
import type { Briefing } from './briefing';
import type { InterfaceLanguage } from './interfaceLanguages';
import { newSlide, type SlideKind } from './slideKinds';

/** A sound deck: what is judged, how likely, why, what would change it, what to watch, what it rests on. */
const draftKinds = [
	'title',
	'judgement',
	'outcomes',
	'why',
	'turns',
	'signposts',
	'assumptions',
	'method'
] as const satisfies readonly SlideKind[];

/** A briefing from a revision of a saved scenario: eight slides that write themselves. */
export function draftBriefing(
	of: Bound,
	{ study, title, date, language }: { study: string; title: string; date: string; language: InterfaceLanguage }
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
		slides: draftKinds.map((kind) => newSlide(kind, kind, { of, other: of, passage: '' }))
	};
}
