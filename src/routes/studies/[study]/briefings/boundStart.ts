import type { Database } from '$lib/server/database/open';
import { keepStart } from '$lib/server/keepStart';
import type { findModel } from '$lib/server/library';
import type { Bound } from '$lib/study';
import { parseAddress, startOf } from '$lib/study/address';
import { difference } from '$lib/study/difference';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { startsOf } from '../[model]/keeping';

/** A revision that figures can be bound to, with its scenario's name. */
export interface NamedBound {
	bound: Bound;
	name: string;
}

/**
 * The revision that an address of the workbench (as a query) starts from, where its settings are as saved; else the
 * settings in hand are kept first. A sentence where the address has parts that cannot be read. Throws StorageError.
 */
export async function boundStart(
	db: Database,
	found: NonNullable<Awaited<ReturnType<typeof findModel>>>,
	query: string
): Promise<NamedBound | string> {
	const params = new URLSearchParams(query);
	const { model, saved, kept } = await startsOf(found, params);
	const { start, settings, problems } = parseAddress(model, saved, params);
	if (problems.length > 0) return m.address_problems();
	const moved = difference(model, startOf(model, saved, start), settings).length > 0;
	if (kept && start !== null && !moved)
		return { bound: { scenario: kept.scenario, revision: kept.number }, name: kept.name };
	const scenario = saved.find(({ id }) => id === start);
	const from = scenario ? localize(scenario.name, getLocale()).text : m.start_default();
	const name = moved ? m.credit_changed({ name: from }) : from;
	const now = new Date().toISOString();
	return { bound: await keepStart(db, { study: found.study.id, model, settings, name, now }), name };
}
