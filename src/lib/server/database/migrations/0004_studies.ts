import { sql, type Kysely } from 'kysely';

/** Studies that are kept here, and their revisions. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('study')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('head', 'integer', (column) => column.notNull().check(sql`head >= 1`))
		.execute();
	await db.schema
		.createTable('study_revision')
		.addColumn('study', 'text', (column) => column.notNull().references('study.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('request', 'text', (column) => column.notNull().unique())
		.addColumn('saved_at', 'text', (column) => column.notNull())
		.addColumn('author', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('archived', 'integer', (column) => column.notNull().check(sql`archived in (0, 1)`))
		.addColumn('document', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('study_revision_key', ['study', 'number'])
		.execute();
}
