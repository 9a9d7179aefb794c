import type { Fault, Model, Parsed } from '$lib/study';
import { complainInto, complainOfDuplicates } from '$lib/study/complain';
import { namedPath } from '$lib/study/namedPath';
import { readShape } from '$lib/study/parseJson';
import { scenarioFaults } from '$lib/study/scenarioFaults';
import type { Brought } from './brought';
import { readVersions } from './readVersions';
import { savedScenariosFormat, savedScenariosSchema } from './savedScenariosFile';

/**
 * Reads a file of saved scenarios of a model: all of them with their revisions, or every fault at once. `known` gives the versions
 * of the model that are here. Throws what `known` throws.
 */
export async function readSavedScenarios(
	file: string,
	json: unknown,
	model: Model,
	known: (hash: string) => Promise<Model | null>
): Promise<Parsed<Brought[]>> {
	const faults: Fault[] = [];
	const refused = (): Parsed<never> => ({
		ok: false,
		faults: faults.map((fault) => ({ ...fault, where: namedPath(json, fault.path) }))
	});
	const read = readShape(file, json, { format: savedScenariosFormat, schema: savedScenariosSchema }, faults);
	if (!read || faults.length > 0) return refused();
	const complain = complainInto(faults, file);
	if (read.study !== model.study) complain('study', 'unknown-study', { study: read.study, expected: model.study });
	if (read.model !== model.id) complain('model', 'unknown-model', { model: read.model });
	if (faults.length > 0) return refused();
	complainOfDuplicates(complain, 'scenarios', read.scenarios);
	const versions = await readVersions(complain, read, model, known);
	const brought = read.scenarios.map(({ id, revisions }, at): Brought => {
		const states = revisions.flatMap(({ number, modelVersion, ...state }, nth) => {
			const path = `scenarios.${at}.revisions.${nth}`;
			if (number !== nth + 1) complain(`${path}.number`, 'revision-missing', { number: nth + 1 });
			const own = versions.get(modelVersion);
			if (!own) {
				const inFile = Object.hasOwn(read.models, modelVersion);
				if (!inFile) complain(`${path}.modelVersion`, 'unknown-version', { version: modelVersion.slice(0, 12) });
				return [];
			}
			const judged = { study: model.study, model: model.id, settings: state.settings };
			scenarioFaults((below, ...rest) => complain(`${path}.${below}`, ...rest), judged, model.study, [own], new Set());
			return [{ ...state, model: own }];
		});
		return { place: at + 1, id, states, hasHistory: true };
	});
	return faults.length > 0 ? refused() : { ok: true, value: brought };
}
