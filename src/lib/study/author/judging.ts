import type { Judgement, Model } from '../model';

/** Finds what a model says of one of its numbers; undefined where it says nothing. */
export const judgementOn = (model: Model, about: string): Judgement | undefined =>
	model.judgements.find((each) => each.about === about);

/** Changes what a model says of a number; an entry that says nothing is none. */
export function editJudgement(model: Model, about: string, change: (judgement: Judgement) => void): void {
	let judgement = judgementOn(model, about);
	if (!judgement) model.judgements.push((judgement = { about, basis: 'analyst', reason: {}, passages: [] }));
	change(judgement);
	const { basis, reason, passages, confidence } = judgement;
	const saysNothing = basis === 'analyst' && Object.keys(reason).length === 0 && passages.length === 0;
	if (saysNothing && confidence === undefined)
		model.judgements = model.judgements.filter((each) => each.about !== about);
}
