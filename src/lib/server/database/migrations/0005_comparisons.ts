import { sql, type Kysely } from 'kysely';

/** Comparisons that are kept under a name, and their revisions. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('comparison')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('study', 'text', (column) => column.notNull())
		.addColumn('model', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('head', 'integer', (column) => column.notNull().check(sql`head >= 1`))
		.execute();
	await db.schema.createIndex('comparison_of_model').on('comparison').columns(['study', 'model']).execute();
	await db.schema
		.createTable('comparison_revision')
		.addColumn('comparison', 'text', (column) => column.notNull().references('comparison.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('request', 'text', (column) => column.notNull().unique())
		.addColumn('saved_at', 'text', (column) => column.notNull())
		.addColumn('author', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('archived', 'integer', (column) => column.notNull().check(sql`archived in (0, 1)`))
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('tokens', 'text', (column) => column.notNull())
		.addColumn('view', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('comparison_revision_key', ['comparison', 'number'])
		.execute();
}
