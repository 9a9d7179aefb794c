import type { Exclusion } from '$lib/study';
import { noMembers, type Members } from './paths';

/** An exclusion as a row: its states as `factor.state`, and why. */
interface ExclusionRow {
	states: string[];
	reason: Exclusion['reason'];
}

/** Gives exclusions as rows. */
export const exclusionRows = (exclusions: readonly Exclusion[] = []): ExclusionRow[] =>
	exclusions.map(({ states, reason }) => ({
		states: Object.entries(states).map(([factor, state]) => `${factor}.${state}`),
		reason
	}));

/** Makes exclusions of their rows, not yet judged; two states of one factor are no id together, and are said so. */
export function exclusionsOf(rows: readonly Members[]): Members[] {
	return rows.map(({ states: named, ...rest }) => {
		const states = noMembers();
		for (const each of Array.isArray(named) ? named.map(String) : []) {
			const [factor = '', ...state] = each.split('.');
			const said = state.join('.');
			states[factor] = Object.hasOwn(states, factor) ? `${String(states[factor])} ${said}` : said;
		}
		return { ...rest, states };
	});
}
