import { evaluate, flipPoints, simulate } from '$lib/engine';
import type { findModel } from '$lib/server/library';
import { parseAddress, startOf } from '$lib/study/address';
import { onScreen } from '$lib/workbench/Runner';
import { sayChanges } from '$lib/words/changes';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { scenarioName } from './exits';
import { startsOf } from './keeping';

type Found = NonNullable<Awaited<ReturnType<typeof findModel>>>;

/** What an address of the workbench says with its numbers, for pages that show it and move nothing. */
export async function readingOf(found: Found, params: URLSearchParams) {
	const { model, compiled, saved, kept, pinned, storage } = await startsOf(found, params);
	const { start, settings, view, problems } = parseAddress(model, saved, params);
	return {
		model,
		compiled,
		settings,
		view,
		problems,
		scenario: scenarioName(model, saved, start, settings),
		changes: sayChanges(model, startOf(model, saved, start), settings, getLocale()).map(({ sentence }) => sentence),
		kept: kept && { number: kept.number, savedAt: kept.savedAt, author: kept.author },
		pinned: pinned !== null,
		storage,
		evaluation: evaluate(compiled, settings),
		simulation: simulate(compiled, settings, onScreen),
		flips: flipPoints(compiled, settings)
	};
}
