import type { LocalizedText, Model, Scenario, Study } from '$lib/study';
import { typedIn } from '$lib/study/languageOf';
import { m } from '$lib/words/paraglide/messages.js';
import { startName } from '$lib/words/startName';

/** A model as the bar offers it, with what can be opened of it without asking the server. */
interface FramedModel extends Pick<Model, 'id' | 'title'> {
	ready: Pick<Scenario, 'id' | 'name'>[];
}

/** What the bar on every page of a study knows of the study. */
export interface Frame extends Pick<Study, 'id' | 'title'> {
	models: FramedModel[];
}

/** The scenario that a page shows: its name, and for a saved one its revision. */
export interface FramedScenario {
	name: LocalizedText;
	revision: { number: number; newest: number } | null;
}

/** What a page shows: a scenario of the study or the database, the settings of an opened file, or the model's own. */
export function framedScenario(
	base: Pick<Scenario, 'name'> | null,
	fileName: string | null,
	revision: FramedScenario['revision']
): FramedScenario {
	if (fileName !== null) return { name: typedIn(m.start_from_file({ name: fileName })), revision: null };
	if (base === null) return { name: startName(), revision: null };
	return { name: base.name, revision: revision && { number: revision.number, newest: revision.newest } };
}

/** The places of a study, in their order on the bar. */
export const places = ['adjust', 'compare', 'present', 'judgements', 'discover'] as const;
/** Names a place of a study. */
export type Place = (typeof places)[number];

/** Names each place as the bar does. */
export const placeNames = {
	adjust: m.frame_adjust,
	compare: m.frame_compare,
	present: m.frame_present,
	judgements: m.frame_judgements,
	discover: m.discover_title
} satisfies Record<Place, unknown>;

/** What stands open: a model, the base of the settings (null for the default), whether they differ from it, and the query that opens them. */
export interface Open {
	study: string;
	model: string;
	/** As an address names it: a ready scenario's id, a saved one's with its revision. */
	start: string | null;
	changed: boolean;
	/** Without its question mark. */
	query: string;
	/** What the page's model and ready scenarios are known by, where a briefing drafted from here is to show the same. */
	edition?: string;
}

const asked = (query: string) => (query === '' ? '' : `?${query}`);

/** What is compared where a page shows these settings: with their base, or with the default; nothing yet for the default itself. */
function comparedTokens({ start, changed, query }: Open): string[] {
	if (changed) return [start ?? 'default', `?${query}`];
	return start === null ? [] : ['default', start];
}

/** Leads to each place of a study with what stands open, as paths without the language. */
export function placePaths(open: Open): Record<Place, string> {
	const path = `/studies/${open.study}/${open.model}`;
	const tokens = comparedTokens(open);
	const compared = new URLSearchParams(tokens.map((token) => ['s', token]));
	const start = new URLSearchParams({
		start: `${open.model}|${open.query}`,
		...(open.edition && { edition: open.edition })
	});
	return {
		adjust: path + asked(open.query),
		compare: tokens.length > 0 ? `${path}/compare?${compared}` : `${path}/scenarios`,
		present: `/studies/${open.study}/briefings?${start}`,
		judgements: `${path}/judgements${asked(open.query)}`,
		discover: `${path}/discover${asked(open.query)}`
	};
}
