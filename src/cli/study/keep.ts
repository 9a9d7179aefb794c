import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeBackup, readBackup, restoreBackup } from '../../lib/server/backup';
import { backupFaults, sealOf } from '../../lib/server/checkBackup';
import { StudyRefusal } from './open';
import { atPlace } from './place';

/** What the commands on saved scenarios say of themselves; they work while the server runs. */
export const saveContext: Record<string, string> = {
	backup: 'Write everything that is saved (DATA_DIR or DATABASE_URL) to a new file.',
	restore: 'Add what a backup has and is missing here; nothing is overwritten, all or nothing.'
};

/** Writes or reads a backup and says what came of it. */
export async function runKeeping(name: string, path: string | undefined): Promise<string> {
	if (!path) throw new StudyRefusal(`Name the file: npm run study -- ${name} scenarios.backup.json.`);
	if (name === 'backup' && existsSync(path)) throw new StudyRefusal(`${path} is there already: name a new file.`);
	const read = name === 'restore' ? readFile(path) : null;
	return atPlace(undefined, async (db, place) => {
		if (read) {
			const { scenarios, briefings, studies, comparisons, observations, revisions, differing } = await restoreBackup(
				db,
				read
			);
			if (differing.length > 0)
				throw new StudyRefusal(
					`Nothing was restored: ${differing.length} scenarios, briefings, studies, comparisons or observations have other revisions here than in ${path} (${differing[0]}).`
				);
			return `${scenarios} scenarios, ${briefings} briefings, ${studies} studies, ${comparisons} comparisons, ${observations} observations and ${revisions} revisions were added in ${place}.`;
		}
		const backup = await makeBackup(db, new Date().toISOString());
		write(path, `${JSON.stringify({ ...backup, sha256: sealOf(backup) })}\n`);
		const revisions = [
			'revision',
			'briefing_revision',
			'study_revision',
			'comparison_revision',
			'observation_revision'
		] as const;
		const count = revisions.reduce((sum, table) => sum + backup[table].length, 0);
		return `${path}: ${backup.scenario.length} scenarios, ${backup.briefing.length} briefings, ${backup.study.length} studies, ${backup.comparison.length} comparisons, ${backup.observation.length} observations, ${count} revisions from ${place}.`;
	});
}

/** Writes a new file for its owner alone. Throws Refusal where it cannot be written there. */
function write(path: string, text: string): void {
	try {
		writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR')
			throw new StudyRefusal(`The backup cannot be written: there is no folder ${dirname(resolve(path))}.`);
		throw new StudyRefusal(`The backup cannot be written to ${path}: ${(error as Error).message.replace(/,.*/, '')}.`);
	}
}

/** So many faults of a backup are said. */
const mostSaid = 20;

function readFile(path: string) {
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		throw new StudyRefusal(`${path} cannot be read, or is no JSON.`);
	}
	const backup = readBackup(json);
	if (!backup) throw new StudyRefusal(`${path} is no backup of this workbench (workbench-backup/1).`);
	const faults = backupFaults(backup, json);
	if (faults.length > 0) {
		const more = faults.length > mostSaid ? [`and ${faults.length - mostSaid} more`] : [];
		throw new StudyRefusal([`Nothing was restored from ${path}:`, ...faults.slice(0, mostSaid), ...more].join('\n  '));
	}
	return backup;
}
