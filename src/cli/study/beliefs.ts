import { compile, driveToEnd, scoresOf, shareStepsInSlices } from '../../lib/engine';
import type { Database } from '../../lib/server/database/open';
import { isResolution, listObservations } from '../../lib/server/observations';
import { readBeliefs } from '../../lib/server/readBeliefs';
import { readModelVersion } from '../../lib/server/modelVersions';
import { readScenario } from '../../lib/server/scenarios';
import { numbersIn } from '../../lib/words/numbers';
import { commandLanguage } from './commandLanguage';
import type { Answer } from './asked';
import { StudyRefusal } from './open';
import { atPlace } from './place';

/** What the command on a saved scenario's revisions says of itself. */
export const beliefsContext: Record<string, string> = {
	beliefs:
		'Shares of every revision of a saved scenario, named by its id, and their scores where what came is declared. --data DIR.'
};

const { decimals, pointsInTable } = numbersIn(commandLanguage);

/** Which outcome was declared of the scenario's model, and on which day; null where none was, or another scenario is scored. */
async function cameOf(db: Database, study: string, model: string, scenario: string) {
	const declared = (await listObservations(db, study, model)).find(isResolution);
	return declared?.observed.scenario === scenario ? declared.observed : null;
}

async function answerAt(db: Database, id: string, place: string): Promise<Answer> {
	const kept = await readScenario(db, id);
	const model = kept && (await readModelVersion(db, kept.modelVersion));
	if (!kept || !model) throw new StudyRefusal(`There is no saved scenario ${id} in ${place}.`);
	if (model.outcomes.length === 0)
		throw new StudyRefusal(`The model of ${id} has no outcomes, so there are no shares.`);
	const read = await readBeliefs(db, { scenario: id, number: kept.number, newest: kept.number }, model);
	const compiled = new Map(Object.entries(read.models).map(([version, each]) => [version, compile(each)]));
	const steps = driveToEnd(
		shareStepsInSlices(read.revisions.map(({ settings, version }) => ({ settings, compiled: compiled.get(version)! })))
	);
	const outcomes = model.outcomes.map((outcome) => outcome.id);
	const came = await cameOf(db, kept.study, kept.model, id);
	const revisions = read.revisions.map(({ number, savedAt, author, message }, at) => {
		const { share, moved, otherModel } = steps[at]!;
		const scored = came && outcomes.includes(came.outcome) && savedAt.slice(0, 10) < came.date;
		return {
			...{ number, savedAt, author, message, share, otherModel },
			moved: moved && { outcome: outcomes[moved.outcome]!, parts: moved.difference.parts },
			scores: scored ? scoresOf(share, outcomes.indexOf(came.outcome)) : null
		};
	});
	return {
		json: { scenario: id, outcomes, came: came && { outcome: came.outcome, date: came.date }, revisions },
		table: [
			['revision', 'saved', 'author', ...outcomes, 'moved most', ...(came ? ['Brier', 'logarithmic'] : [])],
			...revisions.map(({ number, savedAt, author, share, moved, otherModel, scores }) => [
				...[String(number), savedAt.slice(0, 10), author],
				...share.map((each) => `${decimals(each * 100, 1)} %`),
				otherModel
					? 'another model'
					: moved
						? `${moved.outcome} ${pointsInTable(moved.parts.reduce((sum, { value }) => sum + value, 0))}`
						: '–',
				...(came ? [scores ? decimals(scores.brier, 3) : '–', scores ? decimals(scores.logarithmic, 3) : '–'] : [])
			]),
			...(read.older > 0 ? [[`${read.older} older revisions are left out`]] : [])
		]
	};
}

/** Says what was believed when in a saved scenario: its revisions with shares, moves and scores. */
export async function runBeliefs(id: string | undefined, data: string | undefined): Promise<Answer> {
	if (!id) throw new StudyRefusal('Name a saved scenario by its id: npm run study -- beliefs ID.');
	return atPlace(data, (db, place) => answerAt(db, id, place));
}
