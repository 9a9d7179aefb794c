import type { Model, Scenario, Settings } from '$lib/study';
import { addressText, formatAddress, parseAddress, startOf, type AddressView } from '$lib/settings/address';
import type { AddressProblem } from '$lib/settings/addressReader';
import { modelChanges, type ModelChange } from '$lib/settings/carryOver';
import { difference } from '$lib/settings/difference';
import type { Documents } from './documents/kind';
import { StorageError, type StorageErrorCode } from './database/StorageError';
import { asScenario, namedRevision } from './savedScenario';
import { modelVersion, readModelVersion } from './modelVersions';
import { readScenario, type SavedScenario } from './scenarios';
import type { FoundModel } from './studies/Studies';

/** The saved scenario that an address starts from, at the revision that it names. */
interface SavedBase extends SavedScenario {
	/** Number of the newest revision. */
	newest: number;
}

/** What an address of the workbench means: a model, where the settings start, and the settings. */
export interface WorkbenchInput {
	/** The model that the settings belong to: the one that the saved scenario was made with. */
	model: Model;
	/** What has changed in the model since, where the present one differs from it; else null. */
	pinned: { present: Model; changes: ModelChange[] } | null;
	/** What an address may start from: the ready scenarios, and the saved one that this address names. */
	scenarios: Scenario[];
	/** What the settings start from, as an address pins it (`…@3`); null for the model's defaults. */
	start: string | null;
	baseScenario: Scenario | null;
	baseSettings: Settings;
	/** The saved scenario that it is, where it is one. */
	saved: SavedBase | null;
	settings: Settings;
	/** Whether the settings differ from the base's. */
	changed: boolean;
	view: AddressView;
	problems: AddressProblem[];
	/** The shortest address that means the same for good: a saved scenario stands in it with its revision. */
	query: string;
	/** Why saved scenarios could not be reached, where the address names one; else null. */
	storage: StorageErrorCode | null;
}

type Base = Pick<WorkbenchInput, 'model' | 'pinned' | 'scenarios' | 'saved' | 'storage'> & {
	/** What the address calls the saved scenario, where that is not its pinned name. */
	named: string | null;
	/** Why what it names cannot be opened, where more is known than that it is unknown. */
	reason: Partial<AddressProblem> | null;
};

/** Reads the saved scenario that an address names, with the model that it was made with. Throws StorageError. */
async function openBase(documents: Documents, found: FoundModel, named: string): Promise<Partial<Base>> {
	const { study, model, readyScenarios } = found;
	const wanted = namedRevision(named);
	if (!wanted) return {};
	const [kept, head] = await documents(async (db) => [
		await readScenario(db, wanted.scenario, wanted.number),
		await readScenario(db, wanted.scenario)
	]);
	if (head?.study !== study.id) return {};
	const reason = { scenario: head.name, value: head.model, max: head.number };
	if (head.model !== model.id) return { reason: { ...reason, code: 'other-model' } };
	if (!kept) return { reason: { ...reason, code: 'unknown-revision', value: String(wanted.number) } };
	const own =
		kept.modelVersion === modelVersion(model)
			? model
			: await documents((db) => readModelVersion(db, kept.modelVersion));
	if (!own) return {};
	return {
		...(own === model ? {} : { model: own, pinned: { present: model, changes: modelChanges(own, model) } }),
		scenarios: [...readyScenarios, asScenario(kept, `${kept.scenario}@${kept.number}`)],
		saved: { ...kept, newest: head.number },
		named
	};
}

/** The query with the saved scenario under its pinned name, in what a form was drawn from too. */
function pin(params: URLSearchParams, named: string, pinned: string): URLSearchParams {
	const out = new URLSearchParams(params);
	if (out.get('from') === named) out.set('from', pinned);
	const was = new URLSearchParams(out.get('was') ?? '');
	if (was.get('from') === named) {
		was.set('from', pinned);
		out.set('was', was.toString());
	}
	return out;
}

/**
 * Resolves an address of the workbench, as a query: the one meaning of "base and changes", for every route.
 * Never throws for what stands in the address: what cannot be read is among the problems.
 */
export async function openInput(
	documents: Documents,
	found: FoundModel,
	params: URLSearchParams
): Promise<WorkbenchInput> {
	const { model, readyScenarios } = found;
	let base: Base = {
		...{ model, pinned: null, scenarios: readyScenarios, saved: null, storage: null },
		...{ named: null, reason: null }
	};
	const from = params.getAll('from').at(-1) ?? new URLSearchParams(params.get('was') ?? '').get('from');
	if (from && !readyScenarios.some(({ id }) => id === from))
		try {
			base = { ...base, ...(await openBase(documents, found, from)) };
		} catch (error) {
			if (!(error instanceof StorageError)) throw error;
			base.storage = error.code;
		}
	const { named, reason, ...opened } = base;
	const baseScenario = opened.saved ? opened.scenarios.at(-1)! : null;
	const sent = named !== null && baseScenario ? pin(params, named, baseScenario.id) : params;
	const { start, settings, view, problems } = parseAddress(opened.model, opened.scenarios, sent);
	const baseSettings = startOf(opened.model, opened.scenarios, start);
	return {
		...opened,
		start,
		baseScenario: opened.scenarios.find(({ id }) => id === start) ?? null,
		baseSettings,
		settings,
		changed: difference(opened.model, baseSettings, settings).length > 0,
		view,
		problems: problems
			.filter(({ code }) => code !== 'unknown-scenario' || opened.storage === null)
			.map((problem) => (problem.code === 'unknown-scenario' ? { ...problem, ...reason } : problem)),
		query: addressText(formatAddress(opened.model, opened.scenarios, start, settings, view))
	};
}
