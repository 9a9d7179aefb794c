import type { Complain } from './complain';
import type { Exclusion, Model } from './model';

/** Names a combination by its states, in whatever order they stand. */
export const exclusionKey = ({ states }: Pick<Exclusion, 'states'>): string =>
	Object.entries(states)
		.map(([factor, state]) => `${factor}.${state}`)
		.sort()
		.join('+');

/** Gives the states that such a name lists. */
export const statesOfKey = (key: string): Exclusion['states'] =>
	Object.fromEntries(key.split('+').map((each) => each.split('.').slice(0, 2) as [string, string]));

/** Tells whether all that one combination asks for is among what another does. */
const isWithin = (one: Exclusion['states'], other: Exclusion['states']) =>
	Object.entries(one).every(([factor, state]) => Object.hasOwn(other, factor) && other[factor] === state);

const said = (key: string) => key.replaceAll('+', ' + ');

/** Complains of exclusions that name what the model does not have, and of the same one twice. */
export function exclusionFaults(complain: Complain, { exclusions = [], factors }: Model): void {
	const seen = new Set<string>();
	exclusions.forEach((exclusion, at) => {
		const path = `exclusions.${at}.states`;
		for (const [id, state] of Object.entries(exclusion.states)) {
			const factor = factors.find((each) => each.id === id);
			if (!factor) complain(`${path}.${id}`, 'unknown-factor', { factor: id });
			else if (!factor.states.some((each) => each.id === state))
				complain(`${path}.${id}`, 'unknown-state', { state, factor: id });
		}
		const key = exclusionKey(exclusion);
		if (seen.has(key)) complain(path, 'excluded-twice', { states: said(key) });
		seen.add(key);
	});
}

/** Notes exclusions that another one covers: what forbids fewer states forbids all that hold them. */
export function exclusionNotes(note: Complain, { exclusions = [] }: Model): void {
	exclusions.forEach(({ states }, at) => {
		const size = Object.keys(states).length;
		const other = exclusions.find((each) => Object.keys(each.states).length < size && isWithin(each.states, states));
		if (other) note(`exclusions.${at}.states`, 'exclusion-redundant', { states: said(exclusionKey(other)) });
	});
}
