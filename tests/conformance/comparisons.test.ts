import { describe, expect, test } from 'vitest';
import { listComparisons, readComparison, saveComparison } from '../../src/lib/server/comparisons';
import { openDatabase } from '../../src/lib/server/database/open';
import { StorageError } from '../../src/lib/server/database/StorageError';
import { bothDatabases } from './bothDatabases';

// One suite for both databases: a comparison is an address under a name, with revisions of its own.

const places = bothDatabases();
const view = { outcome: 'quiet', all: true, view: 'slope', pair: 2, blend: 12.5 } as const;
const asking = (request: string, expected: number, changes: object = {}) => ({
	...{ request, comparison: 'comparison-1', expected, study: 'a-study', model: 'core', archived: false },
	...{ name: "Robert'); --", tokens: ['default', 'scenario-1@3', '?from=x@2&weight.gulf=40'], view },
	...{ author: 'لينا', message: '', now: `2026-11-24T12:00:0${expected}.000Z` },
	...changes
});

describe.each(places)('comparisons kept in %s', (_, makePlace) => {
	test('are there as they were saved, renamed and archived as revisions, and belong to their model', async () => {
		const db = await openDatabase(await makePlace());
		expect(await saveComparison(db, asking('request-1', 0))).toMatchObject({ kind: 'saved', again: false });
		expect(await saveComparison(db, asking('request-1', 0))).toMatchObject({ kind: 'saved', again: true });
		const { name, tokens } = asking('', 0);
		expect(await listComparisons(db, 'a-study', 'core')).toEqual([
			{ ...{ comparison: 'comparison-1', number: 1, archived: false, author: 'لينا', name, tokens, view }, savedAt: '2026-11-24T12:00:00.000Z' } // prettier-ignore
		]);
		expect(await saveComparison(db, asking('request-2', 1, { name: 'خط' }))).toMatchObject({ kind: 'saved' });
		expect(await saveComparison(db, asking('request-3', 1))).toMatchObject({
			kind: 'conflict',
			theirs: { name: 'خط' }
		});
		await saveComparison(db, asking('request-4', 2, { archived: true }));
		expect(await readComparison(db, 'a-study', 'core', 'comparison-1')).toMatchObject({ number: 3, archived: true });
		expect(await readComparison(db, 'a-study', 'extended', 'comparison-1')).toBeNull();
		expect(await listComparisons(db, 'a-study', 'extended')).toEqual([]);
		await db.destroy();
	});

	test('that are damaged are named and hide no other', async () => {
		const db = await openDatabase(await makePlace());
		await saveComparison(db, asking('request-1', 0, { name: 'Damaged' }));
		await saveComparison(db, asking('request-2', 0, { comparison: 'comparison-2' }));
		await db.updateTable('comparison_revision').set({ view: '{}' }).where('comparison', '=', 'comparison-1').execute();
		const unread: string[] = [];
		expect(await listComparisons(db, 'a-study', 'core', unread)).toHaveLength(1);
		expect(unread).toEqual(['Damaged']);
		await expect(readComparison(db, 'a-study', 'core', 'comparison-1')).rejects.toThrow(StorageError);
		await db.destroy();
	});
});
