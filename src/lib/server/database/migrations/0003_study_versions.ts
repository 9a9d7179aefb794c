import type { Kysely } from 'kysely';

/** The texts that briefings quote from, and which of them each revision was made with; earlier revisions name none. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('study_version')
		.addColumn('hash', 'text', (column) => column.primaryKey())
		.addColumn('document', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.alterTable('briefing_revision')
		.addColumn('study_version', 'text', (column) => column.references('study_version.hash'))
		.execute();
}
