import { randomUUID } from 'node:crypto';
import type { Keeping } from '$lib/adjust/keeping';
import { compile } from '$lib/engine';
import { StorageError } from '$lib/server/database/StorageError';
import { asScenario, findKept, modelOf } from '$lib/server/kept';
import type { findModel } from '$lib/server/library';
import { modelVersion, type KeptScenario } from '$lib/server/scenarios';
import type { Model, Scenario } from '$lib/study';
import { startOf } from '$lib/study/address';
import { modelChanges } from '$lib/study/carryOver';
import { sayModelChange } from '$lib/words/modelChanges';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';

type Found = NonNullable<Awaited<ReturnType<typeof findModel>>>;

/** What an address may start from: the ready scenarios, and the saved one that it names. */
export async function startsOf(found: Found, params: URLSearchParams) {
	const { study, model, compiled, saved } = found;
	const plain = { model, compiled, saved, kept: null, newest: false, pinned: null, storage: null };
	const from = params.get('from') ?? new URLSearchParams(params.get('was') ?? '').get('from');
	if (!from || saved.some(({ id }) => id === from)) return plain;
	try {
		const kept = await findKept(from, study.id, model.id);
		if (!kept) return plain;
		const newest = from.includes('@')
			? (await findKept(kept.scenario, study.id, model.id))?.number === kept.number
			: true;
		const all = [...saved, asScenario(kept, from)];
		if (kept.modelVersion === modelVersion(model)) return { ...plain, saved: all, kept, newest };
		// Made with another version of the model: it opens with its own.
		const own = await modelOf(kept);
		if (!own) return plain;
		const pinned = modelChanges(own, model).map((change) => sayModelChange(change, own, model, getLocale()));
		return { model: own, compiled: compile(own), saved: all, kept, newest, pinned, storage: null };
	} catch (error) {
		if (!(error instanceof StorageError)) throw error;
		return { ...plain, storage: sayStorageError(error.code, getLocale()) };
	}
}

/** What saving goes on from, for the page. */
export function keepingOf(
	model: Model,
	saved: readonly Scenario[],
	start: string | null,
	kept: KeptScenario | null,
	newest: boolean
): Keeping {
	return {
		kept: kept && {
			scenario: kept.scenario,
			number: kept.number,
			savedAt: kept.savedAt,
			author: kept.author,
			name: kept.name,
			note: kept.note,
			tags: kept.tags,
			settings: kept.settings
		},
		newest,
		start: startOf(model, saved, start),
		request: randomUUID()
	};
}
