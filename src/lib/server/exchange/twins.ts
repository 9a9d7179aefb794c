import { canonicalJson } from '../canonicalJson';
import { modelVersion } from '../modelVersions';
import type { ScenarioRevision } from '../scenarios';
import { lastState, type Brought, type BroughtState } from './brought';

/**
 * How a scenario of a file stands to the one that is here already: the same; behind it, with nothing that is not here; ahead of
 * it, with later revisions of the same history; or apart.
 */
type Standing = 'same' | 'behind' | 'ahead' | 'apart';

/** A scenario that is here already, beside the one that a file brings. */
export interface Twin {
	standing: Standing;
	/** Its revisions here, the first one first. */
	here: ScenarioRevision[];
}

/** What a scenario says, whoever saved it and when. */
const said = ({ name, note, tags, settings }: BroughtState | ScenarioRevision) =>
	canonicalJson({ name, note, tags, settings });

/** All of a revision, but for its number. */
const wholeOf = (state: BroughtState | ScenarioRevision) => {
	const { author, message, savedAt, archived } = state;
	const version = 'model' in state ? modelVersion(state.model) : state.modelVersion;
	return canonicalJson({ said: said(state), author, message, savedAt, archived, version });
};

function standingOf(brought: Brought, here: readonly ScenarioRevision[]): Standing {
	if (!brought.hasHistory) {
		const texts = here.map(said);
		const found = texts.lastIndexOf(said(lastState(brought)));
		return found < 0 ? 'apart' : found === texts.length - 1 ? 'same' : 'behind';
	}
	const [theirs, ours] = [brought.states.map(wholeOf), here.map(wholeOf)];
	if (!theirs.slice(0, ours.length).every((each, at) => each === ours[at])) return 'apart';
	if (theirs.length === ours.length) return 'same';
	return theirs.length < ours.length ? 'behind' : 'ahead';
}

/** What a scenario at one time is found by where no id is said. */
const byWords = ({ name, settings }: BroughtState | ScenarioRevision) => canonicalJson([name, settings]);

/**
 * Finds the scenarios of a file that are here already, by their place in it: by what they are kept as or, where a file does not say,
 * by name and settings. `histories` is what is here; of it revisions up to `asked` count where a page has shown that many.
 */
export function findTwins(
	histories: ReadonlyMap<string, readonly ScenarioRevision[]>,
	all: readonly Brought[],
	asked: ReadonlyMap<number, number> = new Map()
): Map<number, Twin> {
	const named = new Map<string, string>();
	for (const [id, revisions] of histories) named.set(byWords(revisions.at(-1)!), id);
	const twins = new Map<number, Twin>();
	for (const brought of all) {
		const { place, id, hasHistory } = brought;
		const known = id !== null && histories.has(id);
		const twin = known ? id : hasHistory ? undefined : named.get(byWords(lastState(brought)));
		if (twin === undefined) continue;
		const most = asked.get(place) ?? Infinity;
		const here = histories.get(twin)!.filter(({ number }) => number <= most);
		if (here.length > 0) twins.set(place, { standing: standingOf(brought, here), here });
	}
	return twins;
}
