import { resolve } from 'node:path';
import type { Database } from '../../lib/server/database/open';
import { openDatabase } from '../../lib/server/database/open';
import { asStorageError, StorageError, type StorageErrorCode } from '../../lib/server/database/StorageError';
import { keepPlace } from '../dataFolder.mjs';
import { StudyRefusal } from './open';

/** Why a place cannot be used, as these commands say it. */
const reasons: Record<StorageErrorCode, string> = {
	full: 'its disk is full',
	'read-only': 'it cannot be written to',
	locked: 'another program holds it just now',
	unavailable: 'it cannot be reached just now',
	damaged: 'its database is damaged, or is none',
	newer: 'a later version of the workbench has changed its tables',
	refused: 'the database lets nobody in by this name and password, or is not there',
	replaced: 'its file was replaced meanwhile',
	unreadable: 'a part of it cannot be read'
};

/**
 * Acts on what is saved where the settings say (DATABASE_URL, DATA_DIR), or in the folder that is named (`data`), and closes it.
 * Why it cannot be used is one sentence.
 */
export async function atPlace<Answer>(
	data: string | undefined,
	act: (db: Database, place: string) => Promise<Answer>
): Promise<Answer> {
	if (data !== undefined) {
		process.env['DATA_DIR'] = resolve(data);
		delete process.env['DATABASE_URL'];
	}
	const place = keepPlace();
	let db;
	try {
		db = await openDatabase({ url: process.env['DATABASE_URL'], folder: process.env['DATA_DIR'] });
		return await act(db, place);
	} catch (error) {
		const known = asStorageError(error);
		if (known instanceof StorageError) throw new StudyRefusal(`${place}: ${reasons[known.code]}.`);
		throw error;
	} finally {
		await db?.destroy();
	}
}
