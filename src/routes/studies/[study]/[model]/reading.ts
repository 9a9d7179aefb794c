import { evaluate, flipPoints, simulate } from '$lib/engine';
import { openInput, type FoundModel } from '$lib/server/workbenchInput';
import { onScreen } from '$lib/workbench/Runner';
import { sayChanges } from '$lib/words/changes';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayProblems, sayStorage } from './inputData';
import { scenarioName } from './scenarioName';

/** What an address of the workbench says with its numbers, for pages that show it and move nothing. */
export async function readingOf(found: FoundModel, params: URLSearchParams) {
	const input = await openInput(found, params);
	const { model, compiled, baseSettings, settings, view, saved, query } = input;
	return {
		model,
		compiled,
		settings,
		view,
		/** The address that means the same for good. */
		query,
		problems: sayProblems(input),
		scenario: scenarioName(input),
		changes: sayChanges(model, baseSettings, settings, getLocale()).map(({ sentence }) => sentence),
		saved: saved && {
			...{ scenario: saved.scenario, number: saved.number, newest: saved.newest, name: saved.name },
			...{ savedAt: saved.savedAt, author: saved.author, archived: saved.archived }
		},
		pinned: input.pinned !== null,
		storage: sayStorage(input),
		evaluation: evaluate(compiled, settings),
		simulation: simulate(compiled, settings, onScreen),
		flips: flipPoints(compiled, settings)
	};
}
