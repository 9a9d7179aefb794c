import { calibration, compile, evaluate, type CalibrationBand, type Said } from '$lib/engine';
import type { Database } from './database/open';
import { readModelVersion } from './modelVersions';
import { listResolutions, type SavedResolution } from './observations';
import { nullIfUnreadable } from './readable';
import { listRevisions } from './scenarios';

/** Questions that are read, and revisions of each that are looked through. */
const [mostQuestions, mostRevisions] = [500, 200];

/** The shares of the last revision from before the day on which an outcome came; none where there is no such revision. */
async function saidBefore(db: Database, { observed, study, model: of }: SavedResolution): Promise<Said[]> {
	const revisions = await listRevisions(db, observed.scenario, { from: 0, count: mostRevisions });
	const last = revisions.find(({ savedAt }) => savedAt.slice(0, 10) < observed.date);
	const model = last && (await readModelVersion(db, last.modelVersion).catch(nullIfUnreadable));
	if (!model || model.id !== of || model.study !== study) return [];
	if (!model.outcomes.some(({ id }) => id === observed.outcome)) return [];
	const { share } = evaluate(compile(model), last.settings);
	return model.outcomes.map(({ id }, at) => ({ share: share[at]!, came: id === observed.outcome }));
}

/** Sorts what was said of all questions that were answered, in all studies, by how likely it was said to be. Throws StorageError. */
export async function readCalibration(db: Database): Promise<{ questions: number; bands: CalibrationBand[] }> {
	const said: Said[][] = [];
	for (const resolution of (await listResolutions(db)).slice(0, mostQuestions))
		said.push(await saidBefore(db, resolution));
	const answered = said.filter((each) => each.length > 0);
	return { questions: answered.length, bands: calibration(answered.flat()) };
}
