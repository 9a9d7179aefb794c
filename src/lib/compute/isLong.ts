import type { AskedOf, JobKind } from './jobs';

const long: { [Kind in JobKind]: (asked: AskedOf<Kind>) => boolean } = {
	workbench: ({ view: { tab } }) => tab === 'worlds' || tab === 'more' || tab === 'whatif',
	reading: () => false,
	judgements: () => false,
	figure: ({ figure }) => figure === 'sobol',
	comparison: ({ sides }) => sides.length > 1,
	verdicts: ({ settings }) => settings.length > 1,
	deck: () => true,
	worlds: () => true,
	beliefs: ({ revisions }) => revisions.length > 50,
	doubt: () => true,
	leadsWhen: () => true,
	pptx: () => true,
	docx: () => true
};

/** Whether work may take longer than a page's draws: such work lets short work pass. */
export const isLong = <Kind extends JobKind>(kind: Kind, asked: AskedOf<Kind>): boolean => long[kind](asked);
