import { sql, type Kysely } from 'kysely';

/** Which revisions of a study its readers get; those that were saved before there was an editor are all of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('study_revision')
		.addColumn('published', 'integer', (column) =>
			column
				.notNull()
				.defaultTo(1)
				.check(sql`published in (0, 1)`)
		)
		.execute();
}
