import { complainInto, type Complain } from '$lib/study/complain';
import type { Fault } from '$lib/study';
import { modelSchema, type Model } from '$lib/study/model';
import { modelFaults } from '$lib/study/modelFaults';
import { readShape } from '$lib/study/parseJson';
import { isHeavy } from '$lib/study/severity';
import { canonicalJson } from '../canonicalJson';
import { sha256 } from '../sha256';
import type { SavedScenariosFile } from './savedScenariosFile';

/**
 * Judges a version of a model that a file brings as a study's own would be, but for passages: the text may have changed since.
 * It is kept as it stands, since its hash is of that, and so has to be what the schema makes of it.
 */
function judgeVersion(complain: Complain, json: unknown, { id, study }: Pick<Model, 'id' | 'study'>): Model | null {
	const written = canonicalJson(json);
	const faults: Fault[] = [];
	const model = readShape('', json, { format: 'scenario-model/1', schema: modelSchema }, faults);
	if (model) {
		modelFaults(complainInto(faults, ''), model, null);
		if (model.study !== study) complain('study', 'unknown-study', { study: model.study, expected: study });
		if (model.id !== id) complain('id', 'unknown-model', { model: model.id });
		if (canonicalJson(model) !== written) complain('', 'model-altered');
	}
	for (const { path, code, values } of faults.filter(isHeavy)) complain(path, code, values);
	return model;
}

/**
 * Finds the versions of a model that a file's revisions were made with: here, where they are known, else in the file, where each
 * has to be the document of its hash and a sound model.
 */
export async function readVersions(
	complain: Complain,
	{ models, scenarios }: SavedScenariosFile,
	of: Pick<Model, 'id' | 'study'>,
	known: (hash: string) => Promise<Model | null>
): Promise<Map<string, Model>> {
	const wanted = new Set(scenarios.flatMap(({ revisions }) => revisions.map(({ modelVersion }) => modelVersion)));
	const versions = new Map<string, Model>();
	for (const hash of wanted) {
		const here = await known(hash);
		const json = models[hash];
		if (here) versions.set(hash, here);
		else if (json === undefined) continue;
		else if (sha256(JSON.stringify(json)) !== hash) complain(`models.${hash}`, 'model-altered');
		else {
			const model = judgeVersion((path, ...rest) => complain(`models.${hash}${path && '.'}${path}`, ...rest), json, of);
			if (model) versions.set(hash, json as Model);
		}
	}
	return versions;
}
