import { bounds } from '../bounds';
import type { Model } from '../model';

/** The cells of one state on the states of one other factor: what cross-impact balance calls a judgement group. */
interface JudgementGroup {
	factor: string;
	state: string;
	target: string;
}

/** Says what balancing does: how many groups and numbers change, and which groups cannot be balanced. */
interface Balancing {
	groups: number;
	numbers: number;
	left: JudgementGroup[];
}

/** What to take from each cell of a group so that it sums to 0; null where no whole number does, or a cell would leave its bounds. */
function shiftOf(values: readonly number[]): number | null {
	const shift = values.reduce((sum, value) => sum + value, 0) / values.length;
	const { min, max } = bounds.crossImpact;
	const fits = values.every((value) => value - shift >= min && value - shift <= max);
	return Number.isInteger(shift) && fits ? shift : null;
}

/**
 * Balances judgement groups to a sum of 0, all or those of one factor's states, by taking the same whole number from each cell of
 * a group (zero-sum standardization: Weimer-Jehle 2006, Technological Forecasting and Social Change 73(4)). No comparison between
 * states changes by it, and so no consistent world. A group whose sum its states do not divide stays as it is; blanks count as 0.
 * The draft is changed in place.
 */
export function balanceGroups({ factors, crossImpacts }: Model, only?: string): Balancing {
	const done: Balancing = { groups: 0, numbers: 0, left: [] };
	for (const { id: factor, states } of factors) {
		if (only !== undefined && factor !== only) continue;
		for (const { id: state } of states)
			for (const { id: target, states: targets } of factors) {
				const cells = crossImpacts[factor]?.[state]?.[target];
				if (!cells || Object.keys(cells).length === 0) continue;
				const shift = shiftOf(targets.map(({ id }) => cells[id] ?? 0));
				if (shift === null) done.left.push({ factor, state, target });
				if (shift === null || shift === 0) continue;
				for (const { id } of targets) cells[id] = (cells[id] ?? 0) - shift;
				done.groups++;
				done.numbers += targets.length;
			}
	}
	return done;
}

/** Says what balancing would do, without doing it. */
export function balancingOf(model: Model, only?: string): Balancing {
	return balanceGroups(structuredClone(model), only);
}
