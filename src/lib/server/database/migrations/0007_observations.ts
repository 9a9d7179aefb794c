import { sql, type Kysely } from 'kysely';

/** What was observed of a model's signposts and outcomes, and their revisions. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('observation')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('study', 'text', (column) => column.notNull())
		.addColumn('model', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('head', 'integer', (column) => column.notNull().check(sql`head >= 1`))
		.execute();
	await db.schema.createIndex('observation_of_model').on('observation').columns(['study', 'model']).execute();
	await db.schema
		.createTable('observation_revision')
		.addColumn('observation', 'text', (column) => column.notNull().references('observation.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('request', 'text', (column) => column.notNull().unique())
		.addColumn('saved_at', 'text', (column) => column.notNull())
		.addColumn('author', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('archived', 'integer', (column) => column.notNull().check(sql`archived in (0, 1)`))
		.addColumn('document', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('observation_revision_key', ['observation', 'number'])
		.execute();
}
