import type { Simulation } from './simulate';

/** From these acceptabilities of first rank on, a lead is clear or narrow (model, section 3). */
export const leads = { clear: 0.8, narrow: 0.5 } as const;

export interface Verdict {
	kind: 'clear' | 'narrow' | 'none';
	/** Index of the outcome most often ahead; ties go to the order of the model. */
	leader: number;
	/** Fraction of draws in which it is ahead. */
	ahead: number;
}

/** How firmly one outcome leads over the draws. */
export function verdict({ outcomes }: Simulation): Verdict {
	const first = outcomes.map((outcome) => outcome.rankAcceptability[0] ?? 0);
	const ahead = Math.max(...first);
	const kind = ahead >= leads.clear ? 'clear' : ahead >= leads.narrow ? 'narrow' : 'none';
	return { kind, leader: first.indexOf(ahead), ahead };
}
