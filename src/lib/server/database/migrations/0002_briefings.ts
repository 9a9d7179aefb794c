import { sql, type Kysely } from 'kysely';

/** Briefings and their revisions. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('briefing')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('study', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('head', 'integer', (column) => column.notNull().check(sql`head >= 1`))
		.execute();
	await db.schema.createIndex('briefing_of_study').on('briefing').column('study').execute();
	await db.schema
		.createTable('briefing_revision')
		.addColumn('briefing', 'text', (column) => column.notNull().references('briefing.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('request', 'text', (column) => column.notNull().unique())
		.addColumn('saved_at', 'text', (column) => column.notNull())
		.addColumn('author', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('archived', 'integer', (column) => column.notNull().check(sql`archived in (0, 1)`))
		.addColumn('document', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('briefing_revision_key', ['briefing', 'number'])
		.execute();
}
