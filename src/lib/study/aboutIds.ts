/** An id in the path of a judgement: its place among the path's words, and for a state the factor that it is of. */
type AboutId = { at: number; id: string } & (
	{ kind: 'factor' } | { kind: 'state'; factor: string } | { kind: 'outcome' }
);

/** Finds the ids of factors, states and outcomes in a path such as `impacts.gulf.stalled.quiet`, whatever the model has. */
export function aboutIds(about: string): AboutId[] {
	const [root, first = '', second = '', third = '', fourth = ''] = about.split('.');
	const factor = (at: number, id: string): AboutId => ({ at, id, kind: 'factor' });
	const state = (at: number, id: string, of: string): AboutId => ({ at, id, kind: 'state', factor: of });
	const outcome = (at: number, id: string): AboutId => ({ at, id, kind: 'outcome' });
	const all: Record<string, () => AboutId[]> = {
		impacts: () => [factor(1, first), state(2, second, first), outcome(3, third)],
		crossImpacts: () => [factor(1, first), state(2, second, first), factor(3, third), state(4, fourth, third)],
		factors: () => [factor(1, first), ...(second === 'states' ? [state(3, third, first)] : [])],
		outcomes: () => [outcome(1, first)]
	};
	return (Object.hasOwn(all, root ?? '') ? all[root!]!() : []).filter(({ id }) => id !== '');
}

/** Puts other ids into the path of a judgement; `rename` gives the one that each becomes. */
export function renameAbout(about: string, rename: (id: AboutId) => string): string {
	const words = about.split('.');
	for (const each of aboutIds(about)) words[each.at] = rename(each);
	return words.join('.');
}
