import { randomUUID } from 'node:crypto';
import type { SaveContext } from '$lib/adjust/saveContext';
import { framedScenario } from '$lib/frame/frame';
import type { User } from '$lib/server/user';
import type { WorkbenchInput } from '$lib/server/workbenchInput';
import { sayModelChange } from '$lib/words/modelChanges';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayAddressProblem } from '$lib/words/problems';
import { sayStorageError } from '$lib/words/saving';
import { scenarioName } from './scenarioName';

/** Says what has changed in the model since the scenario was saved, a sentence each; null where nothing has. */
export const sayPinned = ({ model, pinned }: WorkbenchInput): string[] | null =>
	pinned && pinned.changes.map((change) => sayModelChange(change, model, pinned.present, getLocale()));

/** Says what of an address could not be read, a sentence each. */
export const sayProblems = ({ model, problems }: WorkbenchInput): string[] =>
	problems.map((problem) => sayAddressProblem(problem, model, getLocale()));

/** Says why saved scenarios could not be reached; null where they could. */
export const sayStorage = ({ storage }: WorkbenchInput): string | null =>
	storage && sayStorageError(storage, getLocale());

/** Says all that keeps an address from being used as it stands, in one text; null where nothing does. */
export function sayRefusal(input: WorkbenchInput): string | null {
	const storage = sayStorage(input);
	if (storage) return storage;
	if (input.problems.length === 0) return null;
	return [m.address_problems(), ...sayProblems(input)].join(' ');
}

/** What the bar shows of an address of the workbench, and leads on with. */
export const openedOf = ({ model, start, changed, query, baseScenario, view, saved }: WorkbenchInput) => ({
	open: { model: model.id, start, changed, query },
	scenario: framedScenario(baseScenario, view.name, saved)
});

/** What a page that moves nothing shows of an address: where it starts, and what is to be said of it. */
export const shownInput = (input: WorkbenchInput) => ({
	model: input.model,
	settings: input.settings,
	/** The address that means the same for good. */
	query: input.query,
	scenario: scenarioName(input),
	opened: openedOf(input),
	saved: input.saved && {
		...{ scenario: input.saved.scenario, number: input.saved.number, newest: input.saved.newest },
		...{ name: input.saved.name, savedAt: input.saved.savedAt, author: input.saved.author },
		archived: input.saved.archived
	},
	pinned: input.pinned !== null,
	problems: sayProblems(input),
	storage: sayStorage(input)
});

/** What a page shows of the saved scenario that it was opened from. */
const savedFacts = ({ saved }: WorkbenchInput) =>
	saved && {
		scenario: saved.scenario,
		number: saved.number,
		newest: saved.newest,
		savedAt: saved.savedAt,
		author: saved.author,
		name: saved.name,
		note: saved.note,
		tags: saved.tags,
		archived: saved.archived,
		settings: saved.settings
	};

/** What saving goes on from, for the page. */
export const saveContextOf = (input: WorkbenchInput, edition: string, user: User): SaveContext => ({
	saved: savedFacts(input),
	author: user.name || (input.saved?.author ?? ''),
	baseSettings: input.baseSettings,
	edition,
	request: randomUUID()
});
