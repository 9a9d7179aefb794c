import { computeWorkbench } from './workbench';
import { computeComparison } from './comparison';
import { computeBeliefs } from './beliefs';
import type { computeDeck, computeDocx, computePptx } from './deck';
import { computeDoubt } from './doubt';
import { computeVerdicts } from './verdicts';
import { computeJudgements } from './judgements';
import { computeLeadsWhen } from './leadsWhen';
import { computeWorlds } from './worlds';
import { computeFigure, computeReading } from './reading';

/** Every kind of work that the server does outside its request thread: of a compiled model, or of what is asked alone; in slices where it has such. */
export const jobs = {
	workbench: computeWorkbench,
	reading: computeReading,
	figure: computeFigure,
	comparison: computeComparison,
	verdicts: computeVerdicts,
	judgements: computeJudgements,
	worlds: computeWorlds,
	beliefs: computeBeliefs,
	doubt: computeDoubt,
	leadsWhen: computeLeadsWhen,
	// With the words that slides are made of, which the rest does without.
	deck: async (...asked: Parameters<typeof computeDeck>) => (await import('./deck')).computeDeck(...asked),
	pptx: async (...asked: Parameters<typeof computePptx>) => (await import('./deck')).computePptx(...asked),
	docx: async (...asked: Parameters<typeof computeDocx>) => (await import('./deck')).computeDocx(...asked)
};

/** Names a job for a worker thread. */
export type JobKind = keyof typeof jobs;
/** Gives what a job is asked, after its model. */
export type AskedOf<Kind extends JobKind> = Parameters<(typeof jobs)[Kind]>[1];
type Made<Work> = Work extends Generator<unknown, infer Answer> ? Answer : Work;
/** Gives what a job answers. */
export type AnswerOf<Kind extends JobKind> = Made<Awaited<ReturnType<(typeof jobs)[Kind]>>>;
