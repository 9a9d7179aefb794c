import type { Complain } from './complain';
import type { Model } from './model';
import type { Study } from './study';

/** Strikes what a list of passages names again, and notes it. */
function once(note: Complain, path: string, passages: string[]): void {
	const unique = [...new Set(passages)];
	if (unique.length === passages.length) return;
	const passage = passages.find((each, at) => passages.indexOf(each) !== at)!;
	note(path, 'passage-twice', { passage });
	passages.splice(0, passages.length, ...unique);
}

/** Takes each passage that a judgement, factor, outcome or signpost names as named once. */
export function tidyModel(note: Complain, model: Model): void {
	model.factors.forEach(({ passages }, at) => once(note, `factors.${at}.passages`, passages));
	model.outcomes.forEach(({ passages, signposts }, at) => {
		once(note, `outcomes.${at}.passages`, passages);
		signposts.forEach((signpost, each) => once(note, `outcomes.${at}.signposts.${each}.passages`, signpost.passages));
	});
	model.judgements.forEach(({ passages }, at) => once(note, `judgements.${at}.passages`, passages));
}

/** The same for the facts of a study. */
export function tidyStudy(note: Complain, { facts }: Study): void {
	facts.events.forEach(({ passages }, at) => once(note, `facts.events.${at}.passages`, passages));
	facts.indicators.forEach(({ points }, at) =>
		points.forEach(({ passages }, each) => once(note, `facts.indicators.${at}.points.${each}.passages`, passages))
	);
}
