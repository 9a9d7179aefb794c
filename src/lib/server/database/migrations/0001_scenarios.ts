import { sql, type Kysely } from 'kysely';

/** Scenarios, their revisions, and the models they were saved with. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('model_version')
		.addColumn('hash', 'text', (column) => column.primaryKey())
		.addColumn('document', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('scenario')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('study', 'text', (column) => column.notNull())
		.addColumn('model', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('head', 'integer', (column) => column.notNull().check(sql`head >= 1`))
		.execute();
	await db.schema.createIndex('scenario_of_model').on('scenario').columns(['study', 'model']).execute();
	await db.schema
		.createTable('revision')
		.addColumn('scenario', 'text', (column) => column.notNull().references('scenario.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('request', 'text', (column) => column.notNull().unique())
		.addColumn('saved_at', 'text', (column) => column.notNull())
		.addColumn('author', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('tags', 'text', (column) => column.notNull())
		.addColumn('archived', 'integer', (column) => column.notNull().check(sql`archived in (0, 1)`))
		.addColumn('model_version', 'text', (column) => column.notNull().references('model_version.hash'))
		.addColumn('settings', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('revision_key', ['scenario', 'number'])
		.execute();
}
