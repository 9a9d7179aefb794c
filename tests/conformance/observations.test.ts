import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/lib/server/database/open';
import { StorageError } from '../../src/lib/server/database/StorageError';
import {
	listObservations,
	listResolutions,
	readObservation,
	resolutionId,
	saveObservation
} from '../../src/lib/server/observations';
import { bothDatabases } from './bothDatabases';

// One suite for both databases: what was observed of a model, corrected and withdrawn as revisions.

const fields = { date: '2026-11-24', source: 'Robert’); --', address: 'https://example.org/a', note: 'سطر\nآخر' };
const sign = {
	of: 'signpost',
	outcome: 'quiet',
	at: 1,
	words: { en: 'It "moves"' },
	points: 'against',
	...fields
} as const;
const came = { of: 'outcome', outcome: 'quiet', scenario: 'scenario-1', ...fields } as const;
const asking = (request: string, expected: number, changes: object = {}) => ({
	...{ request, id: 'observation-1', expected, study: 'a-study', model: 'core', archived: false, observed: sign },
	...{ author: 'لينا', message: '', now: `2026-11-24T12:00:0${expected}.000Z` },
	...changes
});

describe.each(bothDatabases())('observations kept in %s', (_, makePlace) => {
	test('are there as they were saved, are corrected and withdrawn as revisions, and belong to their model', async () => {
		const db = await openDatabase(await makePlace());
		expect(await saveObservation(db, asking('request-1', 0))).toMatchObject({ kind: 'saved', again: false });
		expect(await saveObservation(db, asking('request-1', 0))).toMatchObject({ kind: 'saved', again: true });
		expect(await listObservations(db, 'a-study', 'core')).toEqual([
			{
				...{ id: 'observation-1', study: 'a-study', model: 'core', number: 1, savedAt: '2026-11-24T12:00:00.000Z' },
				...{ author: 'لينا', message: '', archived: false, observed: sign }
			}
		]);
		const corrected = asking('request-2', 1, { observed: { ...sign, points: 'for' } });
		expect(await saveObservation(db, corrected)).toMatchObject({ revision: { observed: { points: 'for' } } });
		expect(await saveObservation(db, asking('request-3', 1))).toMatchObject({ kind: 'conflict' });
		expect(await listObservations(db, 'a-study', 'extended')).toEqual([]);
		await saveObservation(db, asking('request-4', 2, { archived: true, message: 'an error' }));
		expect(await listObservations(db, 'a-study', 'core')).toEqual([]);
		expect(await readObservation(db, 'a-study', 'core', 'observation-1')).toMatchObject({ number: 3, archived: true });
		expect(await readObservation(db, 'a-study', 'extended', 'observation-1')).toBeNull();
		await db.destroy();
	});

	test('that declare an outcome are one a model, and are listed over all studies unless withdrawn', async () => {
		const db = await openDatabase(await makePlace());
		const declared = (study: string, request: string, expected = 0, changes = {}) =>
			saveObservation(
				db,
				asking(request, expected, { id: resolutionId(study, 'core'), study, observed: came, ...changes })
			);
		await declared('a-study', 'request-a');
		await declared('b-study', 'request-b');
		expect(await declared('a-study', 'request-c')).toMatchObject({ kind: 'conflict' });
		await saveObservation(db, asking('request-s', 0));
		expect((await listResolutions(db)).map(({ study }) => study).sort()).toEqual(['a-study', 'b-study']);
		await declared('b-study', 'request-w', 1, { archived: true });
		expect((await listResolutions(db)).map(({ study }) => study)).toEqual(['a-study']);
		await db.destroy();
	});

	test('that are damaged are named and hide no other', async () => {
		const db = await openDatabase(await makePlace());
		await saveObservation(db, asking('request-1', 0));
		await saveObservation(db, asking('request-2', 0, { id: 'observation-2' }));
		await db
			.updateTable('observation_revision')
			.set({ document: '{}' })
			.where('observation', '=', 'observation-1')
			.execute();
		const unread: string[] = [];
		expect(await listObservations(db, 'a-study', 'core', unread)).toHaveLength(1);
		expect(unread).toEqual(['observation-1']);
		await expect(readObservation(db, 'a-study', 'core', 'observation-1')).rejects.toThrow(StorageError);
		await db.destroy();
	});
});
