import type { Model } from '$lib/study';
import type { Database } from './database/open';
import { readHeld } from './readable';
import { sha256 } from './sha256';

const versions = new WeakMap<Model, { hash: string; document: string }>();

/** A model's document and its hash; models are never changed in place, so each is read once. */
function versionOf(model: Model) {
	let version = versions.get(model);
	if (!version) {
		const document = JSON.stringify(model);
		version = { hash: sha256(document), document };
		versions.set(model, version);
	}
	return version;
}

/** Names a model by what it holds, for the revisions made with it: SHA-256 of its document. */
export const modelVersion = (model: Model): string => versionOf(model).hash;

/** Writes a model for the revisions made with it, once. */
export const writeModelVersion = (db: Database, model: Model): Promise<unknown> =>
	db
		.insertInto('model_version')
		.values(versionOf(model))
		.onConflict((conflict) => conflict.doNothing())
		.execute();

/** Reads the model that revisions with this version were made with, or null. Throws StorageError (unreadable) for a damaged one. */
export async function readModelVersion(db: Database, hash: string): Promise<Model | null> {
	const row = await db.selectFrom('model_version').selectAll().where('hash', '=', hash).executeTakeFirst();
	return row ? readHeld('model', row.document) : null;
}
