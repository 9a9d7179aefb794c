import { sayProblems, sayStorage } from '../inputData';
import { scenarioName } from '../scenarioName';
import type { Side } from '$lib/compare/side';
import type { Documents } from '$lib/server/documents/kind';
import type { FoundModel } from '$lib/server/studies/Studies';
import { openInput, type WorkbenchInput } from '$lib/server/workbenchInput';
import { addressText } from '$lib/settings/address';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/** A scenario of a comparison with what its address means; or why there is none. */
export type OpenedSide = { ok: true; side: Side; input: WorkbenchInput } | { ok: false; sentence: string };

/** What a token of a comparison is as an address of the workbench: `default`, `?` with settings, or the name of a scenario. */
export function queryOf(token: string): URLSearchParams {
	if (token === 'default') return new URLSearchParams();
	return token.startsWith('?') ? new URLSearchParams(token.slice(1)) : new URLSearchParams({ from: token });
}

/** Names a side: settings that nobody has saved are those in hand, and a saved scenario is named with its revision where the address says it. */
function nameOf(token: string, { saved, view, ...input }: WorkbenchInput): string {
	if (token.startsWith('?')) return view.name ?? m.compare_now();
	const name = scenarioName({ ...input, view });
	return saved && token.includes('@') ? m.compare_revision({ name, number: saved.number }) : name;
}

/** Opens what a token of the address names. */
export async function openSide(documents: Documents, found: FoundModel, token: string): Promise<OpenedSide> {
	const input = await openInput(documents, found, queryOf(token));
	const { saved, start, changed, settings, query } = input;
	const storage = sayStorage(input);
	if (storage) return { ok: false, sentence: storage };
	if (input.problems.length > 0) {
		const why = sayProblems(input).join(' ');
		return { ok: false, sentence: m.compare_missing({ token: addressText(queryOf(token)).slice(0, 60), why }) };
	}
	const side: Side = {
		token,
		pinnedToken: token.startsWith('?') ? `?${query}` : (start ?? token),
		name: nameOf(token, input),
		settings,
		query,
		older: input.pinned !== null,
		saved: saved && { scenario: saved.scenario, number: saved.number, newest: saved.newest, name: saved.name, changed }
	};
	return { ok: true, side, input };
}

/** Gives sides of one name each its number: two unsaved settings are both "in hand". */
export function tellApart(sides: Side[]): void {
	const names = sides.map(({ name }) => name);
	sides.forEach((side, at) => {
		if (names.indexOf(side.name) !== names.lastIndexOf(side.name))
			side.name = m.compare_one_of({ name: side.name, number: numbersIn(getLocale()).number(at + 1) });
	});
}
