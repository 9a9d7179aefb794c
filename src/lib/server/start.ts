import { computingPool } from './computing/compute';
import { health } from './health';
import { logStart } from './log';

/** How long the database has to answer at the start before it is said that it does not, ms. */
const patience = 10_000;

/** Starts the worker threads, and says in the log whether the database answers and which studies there are; neither ends the start, since both may come back. */
export async function sayStart(): Promise<void> {
	computingPool();
	const { database, studies } = await health(patience);
	logStart(
		database === 'ok'
			? 'The database answers.'
			: `The database does not answer (${database}): nothing can be saved or opened until it does; no restart is needed.`
	);
	logStart(
		studies
			? `Studies: ${studies.sound} can be opened, ${studies.faulty} ${studies.faulty === 1 ? 'has' : 'have'} faults, which the first page lists.`
			: `The folder of the studies cannot be read: ${process.env['SCENARIOS_DIR'] ?? 'scenarios'}.`
	);
}
