import { sayRefusal } from '../[model]/inputData';
import { scenarioName } from '../[model]/scenarioName';
import type { Database } from '$lib/server/database/open';
import { StorageError } from '$lib/server/database/StorageError';
import { saveUnnamedScenario } from '$lib/server/saveUnnamedScenario';
import type { FoundModel } from '$lib/server/studies/Studies';
import { openInput } from '$lib/server/workbenchInput';
import type { Bound, InterfaceLanguage } from '$lib/study';
import { localize } from '$lib/study/language';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/** A revision that figures can be bound to, with its scenario's name. */
interface NamedBound {
	bound: Bound;
	name: string;
}

/**
 * The revision that an address of the workbench (as a query) starts from, where its settings are as saved; else the
 * settings in hand are kept first. A sentence where the address has parts that cannot be read. Throws StorageError.
 */
export async function bindBase(
	db: Database,
	found: FoundModel,
	query: string,
	now: string,
	locale: InterfaceLanguage = getLocale()
): Promise<NamedBound | string> {
	const input = await openInput((act) => act(db), found, new URLSearchParams(query));
	if (input.storage) throw new StorageError(input.storage, null);
	const refusal = sayRefusal(input);
	if (refusal !== null) return refusal;
	const { saved, changed, baseScenario, model, settings, view } = input;
	if (saved && !changed) return { bound: { scenario: saved.scenario, revision: saved.number }, name: saved.name };
	const name = scenarioName(input, locale);
	const told = view.note ?? (!changed && baseScenario?.note ? localize(baseScenario.note, locale).text : '');
	const study = found.study.id;
	return {
		bound: await saveUnnamedScenario(db, { study, model, settings, name, note: told.slice(0, 2000), now }),
		name
	};
}
