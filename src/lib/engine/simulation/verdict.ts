import { leadersOf, type Evaluation } from '../evaluation/evaluate';
import type { Simulation } from './simulate';

/** From these acceptabilities of first rank on, a lead is clear or narrow (model, section 3). */
export const leads = { clear: 0.8, narrow: 0.5 } as const;

/**
 * - `worlds`: the model has no outcomes, so nobody leads: the worlds that hang together are its answer.
 * - `unjudged`: the model holds no judgement yet, so nothing can be said.
 * - `level`: all shares tie at the settings; never a lead.
 * - `shared`: some outcomes, not all, tie for the largest share at the settings; none of them leads.
 * - `split`: one outcome leads at the settings, and another comes first in half of the draws or more.
 * - `clear`, `narrow`, `none`: how often the outcome that comes first most often does so.
 */
export type VerdictKind = 'worlds' | 'unjudged' | 'level' | 'shared' | 'split' | 'clear' | 'narrow' | 'none';

/** Says who leads, and how firmly. */
export interface Verdict {
	kind: VerdictKind;
	/** Indexes of the outcomes with the largest share at the settings: one, or those that tie for it. */
	leading: number[];
	/** Index of the outcome that most often comes first; ties go to one that leads at the settings, then to the model's order; −1 of none. */
	leader: number;
	/** Fraction of draws in which it does; of m level for the first, each counts 1/m. */
	ahead: number;
}

/** How firmly one outcome leads, at the settings and over the draws around them (model, section 3). */
export function verdict(
	evaluation: Pick<Evaluation, 'share' | 'judged'>,
	{ outcomes }: Pick<Simulation, 'outcomes'>
): Verdict {
	const first = outcomes.map((outcome) => outcome.rankAcceptability[0] ?? 0);
	const leading = leadersOf(evaluation);
	const ahead = Math.max(0, ...first);
	const leader = leading.find((outcome) => first[outcome] === ahead) ?? first.indexOf(ahead);
	return { kind: kindOf(), leading, leader, ahead };

	function kindOf(): VerdictKind {
		if (first.length === 0) return 'worlds';
		if (!evaluation.judged) return 'unjudged';
		if (leading.length === first.length) return 'level';
		if (leading.length > 1) return 'shared';
		if (ahead < leads.narrow) return 'none';
		if (leading[0] !== leader) return 'split';
		return ahead >= leads.clear ? 'clear' : 'narrow';
	}
}
