import type { Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { hasCrossImpacts } from '$lib/study/hasCrossImpacts';
import { m } from '$lib/words/paraglide/messages.js';
import { isMapped } from './map/mapQuery';

/** What can be asked of a model when nobody moves a slider; the id is the page's part of the path. */
interface Question {
	id: string;
	title: () => string;
	/** What the answer shows, in a line. */
	says: () => string;
	/** Whether it can be asked of a model. */
	isOf: (model: Model) => boolean;
}

/** In the order in which the hub lists them. */
const questions: readonly Question[] = [
	{ id: 'map', title: m.discover_map_title, says: m.discover_map_says, isOf: isMapped },
	{ id: 'when', title: m.when_question, says: m.when_says, isOf: hasOutcomes },
	{ id: 'hangs', title: m.hangs_title, says: m.hangs_says, isOf: hasOutcomes },
	{ id: 'worlds', title: m.doubt_title, says: m.doubt_says, isOf: hasCrossImpacts },
	{ id: 'beliefs', title: m.beliefs_title, says: m.beliefs_says, isOf: hasOutcomes },
	{ id: 'expect', title: m.expect_question, says: m.expect_says, isOf: hasOutcomes }
];

/** Gives the questions that can be asked of a model. */
export const questionsOf = (model: Model): Question[] => questions.filter(({ isOf }) => isOf(model));
