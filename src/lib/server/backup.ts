import { z } from 'zod';
import { cleanText } from '$lib/study/cleanText';
import type { Kysely } from 'kysely';
import type { Database } from './database/open';
import type { DocumentColumns } from './database/tables';
import type { RevisionRow } from './documents/kind';

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
	comparison: z.strictObject({ id: text, study: text, model: text, created_at: text, head: whole }),
	comparison_revision: z.strictObject({
		...{ comparison: text, number: whole, request: text, saved_at: text, author: text, message: text },
		...{ archived: whole, name: text, tokens: text, view: text }
	}),
	observation: z.strictObject({ id: text, study: text, model: text, created_at: text, head: whole }),
	observation_revision: z.strictObject({
		...{ observation: text, number: whole, request: text, saved_at: text, author: text, message: text },
		...{ archived: whole, document: text }
	}),
	study: z.strictObject({ id: text, created_at: text, head: whole }),
	study_revision: z.strictObject({
		...{ study: text, number: whole, request: text, saved_at: text, author: text, message: text },
		...{ archived: whole, document: z.string() },
		// Backups of before there was an editor hold what readers get alone.
		published: whole.default(1)
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
	// Backups that were made before there were briefings, texts kept for them, studies, comparisons or observations have none.
	study_version: z.array(row.study_version).default([]),
	briefing: z.array(row.briefing).default([]),
	briefing_revision: z.array(row.briefing_revision).default([]),
	study: z.array(row.study).default([]),
	study_revision: z.array(row.study_revision).default([]),
	comparison: z.array(row.comparison).default([]),
	comparison_revision: z.array(row.comparison_revision).default([]),
	observation: z.array(row.observation).default([]),
	observation_revision: z.array(row.observation_revision).default([])
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
					.execute(),
				comparison: await transaction.selectFrom('comparison').selectAll().orderBy('id').execute(),
				comparison_revision: await transaction
					.selectFrom('comparison_revision')
					.selectAll()
					.orderBy('comparison')
					.orderBy('number')
					.execute(),
				observation: await transaction.selectFrom('observation').selectAll().orderBy('id').execute(),
				observation_revision: await transaction
					.selectFrom('observation_revision')
					.selectAll()
					.orderBy('observation')
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
	comparisons: number;
	observations: number;
	/** Of all of them. */
	revisions: number;
	differing: string[];
}

/** The kinds of document: the table of each, which is also the column that names it in that of its revisions. */
const kinds = [
	{ documents: 'scenario', revisions: 'revision' },
	{ documents: 'briefing', revisions: 'briefing_revision' },
	{ documents: 'study', revisions: 'study_revision' },
	{ documents: 'comparison', revisions: 'comparison_revision' },
	{ documents: 'observation', revisions: 'observation_revision' }
] as const;
type Kind = (typeof kinds)[number];

type DocumentRow = DocumentColumns & Record<string, string | number>;
/** The tables of all kinds alike. */
const tablesOf = (db: Database) => db as unknown as Kysely<{ documents: DocumentRow; revisions: RevisionRow }>;
const under = ({ documents, revisions }: Kind) => ({
	documents: documents as 'documents',
	revisions: revisions as 'revisions'
});

/** What of a kind is not kept yet: documents, documents whose newest revision is a later one, revisions; and the ids that differ. */
async function missingOf(db: Database, kind: Kind, backup: Backup) {
	const { documents, revisions } = under(kind);
	const owner = kind.documents;
	const kept = await tablesOf(db).selectFrom(revisions).select([owner, 'number', 'request']).execute();
	const keptDocuments = await tablesOf(db).selectFrom(documents).select(['id', 'head']).execute();
	const requests = new Map(kept.map((row) => [`${row[owner]} ${Number(row.number)}`, row.request]));
	const heads = new Map(keptDocuments.map(({ id, head }) => [id, Number(head)]));
	const backed: readonly RevisionRow[] = backup[kind.revisions];
	const backedDocuments: readonly DocumentColumns[] = backup[kind.documents];
	const there = (row: RevisionRow) => requests.get(`${row[owner]} ${row.number}`);
	return {
		kind,
		differing: [
			...new Set(backed.filter((row) => (there(row) ?? row.request) !== row.request).map((row) => String(row[owner])))
		],
		added: backedDocuments.filter(({ id }) => !heads.has(id)),
		advanced: backedDocuments.filter(({ id, head }) => (heads.get(id) ?? head) < head),
		revisions: backed.filter((row) => there(row) === undefined)
	};
}

/** Adds what is missing of a kind. */
async function restore(db: Database, { kind, added, advanced, revisions }: Awaited<ReturnType<typeof missingOf>>) {
	const tables = under(kind);
	for (const row of added)
		await tablesOf(db)
			.insertInto(tables.documents)
			.values(row as DocumentRow)
			.execute();
	for (const { id, head } of advanced)
		await tablesOf(db).updateTable(tables.documents).set({ head }).where('id', '=', id).execute();
	for (const row of revisions) await tablesOf(db).insertInto(tables.revisions).values(row).execute();
}

/** Adds what is missing, all or nothing; nothing that is kept is overwritten, and what is there already is passed over. */
export function restoreBackup(db: Database, backup: Backup): Promise<Restored> {
	return db.transaction().execute(async (transaction) => {
		const missing = [];
		for (const kind of kinds) missing.push(await missingOf(transaction, kind, backup));
		const differing = missing.flatMap((each) => each.differing);
		if (differing.length > 0)
			return { scenarios: 0, briefings: 0, studies: 0, comparisons: 0, observations: 0, revisions: 0, differing };
		for (const table of ['model_version', 'study_version'] as const)
			for (const version of backup[table])
				await transaction
					.insertInto(table)
					.values(version)
					.onConflict((conflict) => conflict.doNothing())
					.execute();
		for (const each of missing) await restore(transaction, each);
		const [scenarios = 0, briefings = 0, studies = 0, comparisons = 0, observations = 0] = missing.map(
			({ added }) => added.length
		);
		const revisions = missing.reduce((count, each) => count + each.revisions.length, 0);
		return { scenarios, briefings, studies, comparisons, observations, revisions, differing: [] };
	});
}
