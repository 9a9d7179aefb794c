import type { CompiledModel, Verdict } from '$lib/engine';
import { checkTogether, evaluate, metExclusions } from '$lib/engine';
import { excludedSaid, togetherSaid } from '$lib/findings/togetherSaid';
import { verdictSentence } from '$lib/findings/verdictSentence';
import type { Database } from '$lib/server/database/open';
import { modelVersion } from '$lib/server/modelVersions';
import { isUnnamedScenario } from '$lib/server/saveUnnamedScenario';
import { modelsOfScenarios } from '$lib/server/scenarioShares';
import { listScenarios } from '$lib/server/scenarios';
import type { FoundModel } from '$lib/server/studies/Studies';
import type { LocalizedText, Model, Settings } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { typedIn } from '$lib/study/languageOf';
import { holdsWords } from '$lib/study/holdsWords';
import { defaultSettings } from '$lib/settings/edits';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { shortChanges } from '$lib/words/shortChanges';
import { startName } from '$lib/words/startName';
import { hasSameOutcomes } from '$lib/study/hasSameOutcomes';
import type { ListView } from './listView';

/** A scenario of the list, with its exact shares. */
export interface Listed {
	/** As a comparison's address names it. */
	token: string;
	kind: 'default' | 'ready' | 'saved';
	name: LocalizedText;
	note: LocalizedText | null;
	tags: string[];
	author: string;
	/** ISO 8601, of a saved one. */
	savedAt: string | null;
	number: number;
	archived: boolean;
	forBriefing: boolean;
	/** In the present model's order of outcomes; null where its own model has others, or is gone. */
	share: number[] | null;
	/** What its verdict is computed with; null where its model is gone. */
	computed: { model: Model; compiled: CompiledModel; settings: Settings } | null;
}

/** Gathers the scenarios of a model: saved ones, newest first, then its own settings and the study's. Throws StorageError. */
export async function gatherScenarios(db: Database | null, found: FoundModel, unread: string[]): Promise<Listed[]> {
	const { study, model, compiled, readyScenarios } = found;
	const saved = db ? await listScenarios(db, study.id, model.id, unread) : [];
	const models = db ? await modelsOfScenarios(db, found, saved) : new Map([[modelVersion(model), { model, compiled }]]);
	const listed = (settings: Settings, version: string, rest: Omit<Listed, 'share' | 'computed'>): Listed => {
		const own = models.get(version);
		return {
			...rest,
			share: own && hasSameOutcomes(own.model, model) ? [...evaluate(own.compiled, settings).share] : null,
			computed: own ? { ...own, settings } : null
		};
	};
	const present = modelVersion(model);
	const unsaved = { tags: [], author: '', savedAt: null, number: 0, archived: false, forBriefing: false, note: null };
	return [
		...saved.map(({ scenario, name, note, settings, modelVersion: version, tags, author, savedAt, number, archived }) =>
			listed(settings, version, {
				...{ token: scenario, kind: 'saved', name: typedIn(name), note: note === '' ? null : typedIn(note) },
				...{ tags, author, savedAt, number, archived, forBriefing: isUnnamedScenario(scenario) }
			})
		),
		listed(defaultSettings(model), present, { ...unsaved, token: 'default', kind: 'default', name: startName() }),
		...readyScenarios.map(({ id, name, note, settings }) =>
			listed(settings, present, { ...unsaved, token: id, kind: 'ready', name, note: note ?? null })
		)
	];
}

/** Says in few words what a scenario sets differently from its model's default; nothing where the model is gone. */
export const differsSaid = ({ computed }: Listed): string[] =>
	computed ? shortChanges(computed.model, defaultSettings(computed.model), computed.settings, getLocale()) : [];

/** All that a scenario is found by. */
const soughtText = ({ name, note, author }: Listed) =>
	[...Object.values(name), ...Object.values(note ?? {}), author].join('\n');

/** Picks what a view of the list asks for, in its order. */
export function pickListed(all: readonly Listed[], { find, tag, order, archived }: ListView, model: Model): Listed[] {
	const locale = getLocale();
	const picked = all.filter(
		(each) =>
			each.archived === archived && (tag === '' || each.tags.includes(tag)) && holdsWords(soughtText(each), find)
	);
	const nameOf = ({ name }: Listed) => localize(name, locale).text;
	if (order === 'name') return picked.sort((a, b) => nameOf(a).localeCompare(nameOf(b), locale));
	const outcome = model.outcomes.findIndex(({ id }) => id === order);
	const shareOf = ({ share }: Listed) => share?.[outcome] ?? -1;
	return outcome < 0 ? picked : picked.sort((a, b) => shareOf(b) - shareOf(a));
}

const togetherOf = ({ model, compiled, settings }: NonNullable<Listed['computed']>) =>
	togetherSaid(model, checkTogether(compiled, settings), getLocale());

/** A verdict, and behind it which combinations that cannot be the settings hold. */
function withExcluded(verdict: string, { model, compiled, settings }: NonNullable<Listed['computed']>): string {
	const second = excludedSaid(model, metExclusions(compiled, settings), getLocale());
	return second === '' ? verdict : m.together_said_both({ first: verdict, second });
}

/**
 * Says the verdict of each, asked of `verdictsOf` once for each version of the model; without outcomes whether its states hang
 * together; null where it cannot be had.
 */
export async function verdictsSaid(
	rows: readonly Listed[],
	verdictsOf: (model: Model, settings: Settings[]) => Promise<{ share: number[]; verdict: Verdict }[]>
): Promise<(string | null)[]> {
	const said = new Map<Listed, string>();
	const versions = new Map<Model, Listed[]>();
	for (const row of rows)
		if (row.computed) versions.set(row.computed.model, [...(versions.get(row.computed.model) ?? []), row]);
	for (const [model, some] of versions) {
		if (!hasOutcomes(model)) {
			for (const row of some) said.set(row, togetherOf(row.computed!));
			continue;
		}
		const answers = await verdictsOf(
			model,
			some.map(({ computed }) => computed!.settings)
		);
		some.forEach((row, at) =>
			said.set(
				row,
				withExcluded(verdictSentence({ model, ...answers[at]!, locale: getLocale(), short: true }), row.computed!)
			)
		);
	}
	return rows.map((row) => said.get(row) ?? null);
}
