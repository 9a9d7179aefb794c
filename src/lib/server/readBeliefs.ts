import type { Model, Settings } from '$lib/study';
import { mostBeliefs } from '$lib/study/bounds';
import { hasSameOutcomes } from '$lib/study/hasSameOutcomes';
import type { Database } from './database/open';
import { readModelVersion } from './modelVersions';
import { nullIfUnreadable } from './readable';
import { listRevisions } from './scenarios';

/** Holds a revision that is drawn: what it says of itself, its settings, and the key of its model. */
interface BelievedRevision {
	number: number;
	savedAt: string;
	author: string;
	message: string;
	settings: Settings;
	version: string;
}

/** Holds the revisions of a scenario as they are drawn, the first one first, and what of them is not. */
interface ReadBeliefs {
	revisions: BelievedRevision[];
	/** By version. */
	models: Record<string, Model>;
	/** How many stand before those that were read. */
	older: number;
	/** Numbers of those that cannot be read. */
	unread: number[];
	/** Numbers of those whose model has other outcomes. */
	otherOutcomes: number[];
}

/**
 * Reads the revisions of a scenario up to one of them (`number`, of `newest`), each with the model that it was made with; those of
 * other outcomes than `model` has are left out and named. Throws StorageError.
 */
export async function readBeliefs(
	db: Database,
	{ scenario, number: upTo, newest }: { scenario: string; number: number; newest: number },
	model: Model
): Promise<ReadBeliefs> {
	const unread: number[] = [];
	const part = { from: newest - upTo, count: mostBeliefs };
	const read = (await listRevisions(db, scenario, part, unread)).reverse();
	const models: Record<string, Model> = {};
	for (const version of new Set(read.map(({ modelVersion }) => modelVersion))) {
		const found = await readModelVersion(db, version).catch(nullIfUnreadable);
		if (found) models[version] = found;
	}
	const revisions: BelievedRevision[] = [];
	const otherOutcomes: number[] = [];
	for (const { number, savedAt, author, message, settings, modelVersion: version } of read) {
		const own = models[version];
		if (!own) unread.push(number);
		else if (!hasSameOutcomes(own, model)) otherOutcomes.push(number);
		else revisions.push({ number, savedAt, author, message, settings, version });
	}
	return {
		...{ revisions, models, otherOutcomes },
		older: Math.max(0, upTo - mostBeliefs),
		unread: unread.sort((a, b) => a - b)
	};
}
