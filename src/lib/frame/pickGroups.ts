import { scenarioIn } from '$lib/study/bound';
import { localize } from '$lib/study/language';
import { typedIn } from '$lib/study/languageOf';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { startName } from '$lib/words/startName';
import type { Findable, FindableModel, FindableScenario } from './findable';
import type { Frame, Open } from './frame';
import { saidHere, type PickGroup, type PickItem } from './pick';

/** Saved scenarios that are listed before anything is sought. */
const newest = 8;

const path = (study: string, model: string) => `/studies/${study}/${model}`;

const scenarioPath = (study: string, model: string, from: string | null) =>
	localizeHref(path(study, model) + (from === null ? '' : `?from=${from}`));

/** Whether a scenario, by its id alone, is the one that stands open. */
const isOpen = (from: string | null, start: string | null) => (start === null ? null : scenarioIn(start)) === from;

function itemOf(study: string, model: FindableModel, scenario: FindableScenario, start: string | null): PickItem {
	const { from, name, tags, shares } = scenario;
	return {
		id: from ?? 'default',
		name,
		href: scenarioPath(study, model.id, from),
		alias: tags,
		current: isOpen(from, start),
		shares: shares && { shares, names: model.outcomes.map((each) => localize(each.name, getLocale()).text) }
	};
}

interface ScenarioGroups {
	frame: Frame;
	/** What the server has answered; until then what the page knows is listed. */
	found: Findable | null;
	open: Pick<Open, 'study' | 'model' | 'start'>;
	/** Whether archived ones are listed too. */
	archived: boolean;
}

/** Groups the scenarios of a model: where it starts, what is saved, newest first, and what the study brings. */
export function scenarioGroups({ frame, found, open, archived }: ScenarioGroups): PickGroup[] {
	const { study, start } = open;
	const model: FindableModel = found?.models.find(({ id }) => id === open.model) ?? known(frame, open.model);
	const items = (wanted: (scenario: FindableScenario) => boolean) =>
		model.scenarios.filter(wanted).map((each) => itemOf(study, model, each, start));
	return [
		{ id: 'default', title: m.frame_start(), items: items(({ kind }) => kind === 'default') },
		{
			...{ id: 'saved', title: m.frame_saved_newest(), first: newest },
			items: items(({ kind, archived }) => kind === 'saved' && !archived)
		},
		{ id: 'ready', title: m.home_ready(), items: items(({ kind }) => kind === 'ready') },
		...(archived ? [{ id: 'archived', title: m.scenarios_archive(), items: items((each) => each.archived) }] : [])
	];
}

/** What the page itself knows of a model's scenarios. */
function known(frame: Frame, id: string): FindableModel {
	const model = frame.models.find((each) => each.id === id);
	const unsaved = { tags: [], archived: false, shares: null };
	return {
		...{ id, title: model?.title ?? {}, factors: [], outcomes: [] },
		scenarios: [
			{ from: null, kind: 'default', name: startName(), ...unsaved },
			...(model?.ready ?? []).map(({ id, name }): FindableScenario => ({ from: id, kind: 'ready', name, ...unsaved }))
		]
	};
}

/** Groups the models of a study. */
export const modelGroup = (frame: Frame, current: string | null): PickGroup => ({
	id: 'models',
	title: m.models(),
	items: frame.models.map(({ id, title }) => ({
		...{ id, name: title, href: localizeHref(path(frame.id, id)) },
		current: id === current
	}))
});

/** Groups the studies that can be opened, with the page of this one first. */
export const studyGroup = (frame: Frame, found: Findable | null): PickGroup => ({
	id: 'studies',
	title: m.home_title(),
	items: (found?.studies ?? [{ id: frame.id, title: frame.title }]).map(({ id, title }) => ({
		...{ id, name: title, href: localizeHref(`/studies/${id}`) },
		current: id === frame.id
	}))
});

/** Groups all that can be found in a study; `open` says what stands open, whose factors and passages are meant. */
export function foundGroups(frame: Frame, found: Findable, open: Open): PickGroup[] {
	const { study, model, query } = open;
	const own = found.models.find(({ id }) => id === model);
	const here = path(study, model);
	const opening = (key: string, value: string) => {
		const params = new URLSearchParams(query);
		params.set(key, value);
		return localizeHref(`${here}?${params}`);
	};
	return [
		...found.models.map((each): PickGroup => ({
			id: `scenarios-${each.id}`,
			title: m.find_scenarios_of({ model: localize(each.title, getLocale()).text }),
			first: 5,
			items: each.scenarios
				.filter(({ archived }) => !archived)
				.map((scenario) => itemOf(study, each, scenario, each.id === model ? open.start : ''))
		})),
		{
			...{ id: 'outcomes', title: m.outcomes(), first: 0 },
			items: (own?.outcomes ?? []).map(({ id, name }) => ({ id, name, href: opening('outcome', id) }))
		},
		{
			...{ id: 'factors', title: m.find_factors(), first: 0 },
			items: (own?.factors ?? []).map(({ id, name }) => ({
				...{ id, name },
				href: localizeHref(`${here}${query === '' ? '' : `?${query}`}#factor-${id}`)
			}))
		},
		{
			...{ id: 'passages', title: m.find_passages(), first: 0 },
			items: found.passages.map(({ id, quote }) => ({ id, name: quote, href: opening('passage', id) }))
		},
		{
			...{ id: 'briefings', title: m.briefings_title(), first: 3 },
			items: found.briefings.map(({ id, title }) => ({
				...{ id, name: saidHere(title) },
				href: localizeHref(`/studies/${study}/briefings/${id}`)
			}))
		},
		{
			...{ id: 'comparisons', title: m.comparisons_title(), first: 3 },
			items: found.comparisons.map(({ id, model, name }) => ({
				...{ id, name: typedIn(name) },
				href: localizeHref(`${path(study, model)}/compare?saved=${id}`)
			}))
		},
		modelGroup(frame, model),
		studyGroup(frame, found)
	];
}
