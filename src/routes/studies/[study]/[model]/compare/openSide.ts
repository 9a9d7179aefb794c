import { sayProblems, sayStorage } from '../inputData';
import { scenarioName } from '../scenarioName';
import type { Side } from '$lib/compare/side';
import type { Documents } from '$lib/server/documents/kind';
import { studyOf, type StudyRequest } from '$lib/server/gate';
import { modelIn, type FoundModel } from '$lib/server/studies/Studies';
import { localize } from '$lib/study/language';
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

/** The models that a comparison is made of: the one of its address, and the others of the study by id. */
export interface ComparedModels {
	found: FoundModel;
	other: (model: string) => FoundModel | null;
}

/** Gives the models that a request's comparison may be made of. Throws as `studyOf` does. */
export async function comparedModels(request: StudyRequest, found: FoundModel): Promise<ComparedModels> {
	const study = await studyOf(request);
	return { found, other: (model) => modelIn(study, model) };
}

/** Parts a token of another model from that model: "extended|default". */
function ofModel(token: string, { found }: ComparedModels): { model: string | null; own: string } {
	const [, model, own] = /^([a-z0-9-]+)\|(.+)$/s.exec(token) ?? [];
	return model === undefined || model === found.model.id ? { model: null, own: own ?? token } : { model, own: own! };
}

/** Names a side: settings that nobody has saved are those in hand, and a saved scenario is named with its revision where the address says it. */
function nameOf(token: string, { saved, view, ...input }: WorkbenchInput): string {
	if (token.startsWith('?')) return view.name ?? m.compare_now();
	const name = scenarioName({ ...input, view });
	return saved && token.includes('@') ? m.compare_revision({ name, number: saved.number }) : name;
}

/** Gives the model that a token is of, null where the study has none of that id, and the token as that model's own address has it. */
export function tokenIn(
	models: ComparedModels,
	token: string
): { found: FoundModel | null; model: string; own: string } {
	const { model, own } = ofModel(token, models);
	return { found: model === null ? models.found : models.other(model), model: model ?? models.found.model.id, own };
}

/** Opens what a token of the address names. */
export async function openSide(documents: Documents, models: ComparedModels, wanted: string): Promise<OpenedSide> {
	const { model, own: token } = ofModel(wanted, models);
	const found = model === null ? models.found : models.other(model);
	if (!found) return { ok: false, sentence: m.compare_no_model({ model: model! }) };
	const input = await openInput(documents, found, queryOf(token));
	const { saved, start, changed, settings, query } = input;
	const storage = sayStorage(input);
	if (storage) return { ok: false, sentence: storage };
	if (input.problems.length > 0) {
		const why = sayProblems(input).join(' ');
		return { ok: false, sentence: m.compare_missing({ token: addressText(queryOf(token)).slice(0, 60), why }) };
	}
	const pinned = token.startsWith('?') ? `?${query}` : (start ?? token);
	const name = nameOf(token, input);
	const title = localize(found.model.title, getLocale()).text;
	const side: Side = {
		token: wanted,
		pinnedToken: model === null ? pinned : `${model}|${pinned}`,
		model: found.model.id,
		name: model === null ? name : m.compare_of_model({ name, model: title }),
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
