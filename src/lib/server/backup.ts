import { z } from 'zod';
import type { Database } from './database/open';

const text = z.string();
const whole = z.coerce.number().int().min(0);
const row = {
	model_version: z.strictObject({ hash: text, document: text }),
	scenario: z.strictObject({ id: text, study: text, model: text, created_at: text, head: whole }),
	revision: z.strictObject({
		...{ scenario: text, number: whole, request: text, saved_at: text, author: text, message: text },
		...{ name: text, note: text, tags: text, archived: whole, model_version: text, settings: text }
	})
};

const backupSchema = z.strictObject({
	format: z.literal('workbench-backup/1'),
	time: text,
	model_version: z.array(row.model_version),
	scenario: z.array(row.scenario),
	revision: z.array(row.revision)
});

/** Everything that is kept, of one moment, for either database. */
export type Backup = z.infer<typeof backupSchema>;

/** Reads everything in one transaction, while the server runs. */
export function makeBackup(db: Database, time: string): Promise<Backup> {
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (transaction) =>
			backupSchema.parse({
				format: 'workbench-backup/1',
				time,
				model_version: await transaction.selectFrom('model_version').selectAll().orderBy('hash').execute(),
				scenario: await transaction.selectFrom('scenario').selectAll().orderBy('id').execute(),
				revision: await transaction.selectFrom('revision').selectAll().orderBy('scenario').orderBy('number').execute()
			})
		);
}

/** The backup that a file holds; null where it is none. */
export function readBackup(json: unknown): Backup | null {
	const parsed = backupSchema.safeParse(json);
	return parsed.success ? parsed.data : null;
}

/** What a restore has added, and the scenarios whose revisions differ from those kept: then nothing was added. */
export interface Restored {
	scenarios: number;
	revisions: number;
	differing: string[];
}

/** Adds what is missing, all or nothing; nothing that is kept is overwritten, and what is there already is passed over. */
export function restoreBackup(db: Database, backup: Backup): Promise<Restored> {
	return db.transaction().execute(async (transaction) => {
		const kept = await transaction.selectFrom('revision').select(['scenario', 'number', 'request']).execute();
		const requests = new Map(kept.map(({ scenario, number, request }) => [`${scenario} ${Number(number)}`, request]));
		const differing = backup.revision.filter(({ scenario, number, request }) => {
			const there = requests.get(`${scenario} ${number}`);
			return there !== undefined && there !== request;
		});
		if (differing.length > 0)
			return { scenarios: 0, revisions: 0, differing: [...new Set(differing.map(({ scenario }) => scenario))] };
		const heads = new Map(
			(await transaction.selectFrom('scenario').select(['id', 'head']).execute()).map(({ id, head }) => [
				id,
				Number(head)
			])
		);
		for (const version of backup.model_version)
			await transaction
				.insertInto('model_version')
				.values(version)
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		let scenarios = 0;
		for (const scenario of backup.scenario) {
			const head = heads.get(scenario.id);
			if (head === undefined) {
				await transaction.insertInto('scenario').values(scenario).execute();
				scenarios++;
			} else if (head < scenario.head)
				await transaction.updateTable('scenario').set({ head: scenario.head }).where('id', '=', scenario.id).execute();
		}
		const missing = backup.revision.filter(({ scenario, number }) => !requests.has(`${scenario} ${number}`));
		for (const revision of missing) await transaction.insertInto('revision').values(revision).execute();
		return { scenarios, revisions: missing.length, differing: [] };
	});
}
