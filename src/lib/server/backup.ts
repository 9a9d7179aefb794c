import { z } from 'zod';
import { cleanText } from '$lib/study/typed';
import type { Database } from './database/open';

/** Words and ids as every database can hold them; JSON says its characters by escapes. */
const text = z.string().overwrite(cleanText);
const whole = z.coerce.number().int().min(0);
const row = {
	model_version: z.strictObject({ hash: text, document: z.string() }),
	study_version: z.strictObject({ hash: text, document: z.string() }),
	scenario: z.strictObject({ id: text, study: text, model: text, created_at: text, head: whole }),
	revision: z.strictObject({
		...{ scenario: text, number: whole, request: text, saved_at: text, author: text, message: text },
		...{ name: text, note: text, tags: text, archived: whole, model_version: text, settings: text }
	}),
	briefing: z.strictObject({ id: text, study: text, created_at: text, head: whole }),
	briefing_revision: z.strictObject({
		...{ briefing: text, number: whole, request: text, saved_at: text, author: text, message: text },
		...{ archived: whole, document: text, study_version: text.nullable().default(null) }
	}),
	study: z.strictObject({ id: text, created_at: text, head: whole }),
	study_revision: z.strictObject({
		...{ study: text, number: whole, request: text, saved_at: text, author: text, message: text },
		...{ archived: whole, document: z.string() }
	})
};

const backupSchema = z.strictObject({
	format: z.literal('workbench-backup/1'),
	/** SHA-256 of all else in the file; earlier backups have none. */
	sha256: z.string().optional(),
	time: text,
	model_version: z.array(row.model_version),
	scenario: z.array(row.scenario),
	revision: z.array(row.revision),
	// Backups that were made before there were briefings, or texts kept for them, have none.
	study_version: z.array(row.study_version).default([]),
	briefing: z.array(row.briefing).default([]),
	briefing_revision: z.array(row.briefing_revision).default([]),
	study: z.array(row.study).default([]),
	study_revision: z.array(row.study_revision).default([])
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
				study_version: await transaction.selectFrom('study_version').selectAll().orderBy('hash').execute(),
				scenario: await transaction.selectFrom('scenario').selectAll().orderBy('id').execute(),
				revision: await transaction.selectFrom('revision').selectAll().orderBy('scenario').orderBy('number').execute(),
				briefing: await transaction.selectFrom('briefing').selectAll().orderBy('id').execute(),
				briefing_revision: await transaction
					.selectFrom('briefing_revision')
					.selectAll()
					.orderBy('briefing')
					.orderBy('number')
					.execute(),
				study: await transaction.selectFrom('study').selectAll().orderBy('id').execute(),
				study_revision: await transaction
					.selectFrom('study_revision')
					.selectAll()
					.orderBy('study')
					.orderBy('number')
					.execute()
			})
		);
}

/** The backup that a file holds; null where it is none. */
export function readBackup(json: unknown): Backup | null {
	const parsed = backupSchema.safeParse(json);
	return parsed.success ? parsed.data : null;
}

/** What a restore has added, and the ids whose revisions differ from those kept: then nothing was added. */
interface Restored {
	scenarios: number;
	briefings: number;
	studies: number;
	/** Of scenarios, briefings and studies. */
	revisions: number;
	differing: string[];
}

/** A thing with revisions, as the backup has it. */
interface Backed {
	things: { id: string; head: number }[];
	revisions: { id: string; number: number; request: string }[];
}

/** What of a backup is not kept yet: things, things whose newest revision is a later one, revisions; and the ids that differ. */
function missingOf(backed: Backed, kept: Backed) {
	const requests = new Map(kept.revisions.map(({ id, number, request }) => [`${id} ${Number(number)}`, request]));
	const heads = new Map(kept.things.map(({ id, head }) => [id, Number(head)]));
	const there = ({ id, number }: Backed['revisions'][number]) => requests.get(`${id} ${number}`);
	return {
		differing: [
			...new Set(
				backed.revisions
					.filter((revision) => (there(revision) ?? revision.request) !== revision.request)
					.map(({ id }) => id)
			)
		],
		added: new Set(backed.things.filter(({ id }) => !heads.has(id)).map(({ id }) => id)),
		advanced: backed.things.filter(({ id, head }) => (heads.get(id) ?? head) < head),
		isMissing: (id: string, number: number) => !requests.has(`${id} ${number}`)
	};
}

/** Adds what is missing, all or nothing; nothing that is kept is overwritten, and what is there already is passed over. */
export function restoreBackup(db: Database, backup: Backup): Promise<Restored> {
	return db.transaction().execute(async (transaction) => {
		const scenarios = missingOf(
			{ things: backup.scenario, revisions: backup.revision.map((each) => ({ ...each, id: each.scenario })) },
			{
				things: await transaction.selectFrom('scenario').select(['id', 'head']).execute(),
				revisions: await transaction.selectFrom('revision').select(['scenario as id', 'number', 'request']).execute()
			}
		);
		const briefings = missingOf(
			{ things: backup.briefing, revisions: backup.briefing_revision.map((each) => ({ ...each, id: each.briefing })) },
			{
				things: await transaction.selectFrom('briefing').select(['id', 'head']).execute(),
				revisions: await transaction
					.selectFrom('briefing_revision')
					.select(['briefing as id', 'number', 'request'])
					.execute()
			}
		);
		const studies = missingOf(
			{ things: backup.study, revisions: backup.study_revision.map((each) => ({ ...each, id: each.study })) },
			{
				things: await transaction.selectFrom('study').select(['id', 'head']).execute(),
				revisions: await transaction.selectFrom('study_revision').select(['study as id', 'number', 'request']).execute()
			}
		);
		const differing = [...scenarios.differing, ...briefings.differing, ...studies.differing];
		if (differing.length > 0) return { scenarios: 0, briefings: 0, studies: 0, revisions: 0, differing };
		for (const version of backup.model_version)
			await transaction
				.insertInto('model_version')
				.values(version)
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		for (const version of backup.study_version)
			await transaction
				.insertInto('study_version')
				.values(version)
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		for (const scenario of backup.scenario.filter(({ id }) => scenarios.added.has(id)))
			await transaction.insertInto('scenario').values(scenario).execute();
		for (const { id, head } of scenarios.advanced)
			await transaction.updateTable('scenario').set({ head }).where('id', '=', id).execute();
		const revisions = backup.revision.filter(({ scenario, number }) => scenarios.isMissing(scenario, number));
		for (const revision of revisions) await transaction.insertInto('revision').values(revision).execute();
		for (const briefing of backup.briefing.filter(({ id }) => briefings.added.has(id)))
			await transaction.insertInto('briefing').values(briefing).execute();
		for (const { id, head } of briefings.advanced)
			await transaction.updateTable('briefing').set({ head }).where('id', '=', id).execute();
		const later = backup.briefing_revision.filter(({ briefing, number }) => briefings.isMissing(briefing, number));
		for (const revision of later) await transaction.insertInto('briefing_revision').values(revision).execute();
		for (const study of backup.study.filter(({ id }) => studies.added.has(id)))
			await transaction.insertInto('study').values(study).execute();
		for (const { id, head } of studies.advanced)
			await transaction.updateTable('study').set({ head }).where('id', '=', id).execute();
		const ofStudies = backup.study_revision.filter(({ study, number }) => studies.isMissing(study, number));
		for (const revision of ofStudies) await transaction.insertInto('study_revision').values(revision).execute();
		return {
			scenarios: scenarios.added.size,
			briefings: briefings.added.size,
			studies: studies.added.size,
			revisions: revisions.length + later.length + ofStudies.length,
			differing: []
		};
	});
}
