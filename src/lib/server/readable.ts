import { z } from 'zod';
import { briefingSchema } from '$lib/study/briefing';
import type { Model, StudyContents } from '$lib/study';
import { observationSchema } from '$lib/study/observation';
import { settingsSchema } from '$lib/study/settings';
import { StorageError } from './database/StorageError';

const held = {
	settings: settingsSchema,
	tags: z.array(z.string()),
	tokens: z.array(z.string()).min(1),
	comparisonView: z.strictObject({
		outcome: z.string(),
		all: z.boolean(),
		view: z.enum(['dots', 'slope']),
		pair: z.int().min(1),
		blend: z.number().min(0).max(100)
	}),
	/** When a row was written: ISO 8601 in UTC. */
	time: z.iso.datetime(),
	briefing: briefingSchema,
	observation: observationSchema,
	/** Held by its hash, so that damage is no JSON, or none of it. */
	model: z.custom<Model>((json) => typeof json === 'object' && json !== null && 'factors' in json),
	/** Judged where it is opened. */
	study: z.custom<StudyContents>(
		(json) =>
			typeof json === 'object' &&
			json !== null &&
			['study', 'texts', 'models', 'readyScenarios'].every((part) => part in json)
	),
	/** Held by its hash too. */
	studyText: z.custom<Pick<StudyContents, 'study' | 'texts'>>(
		(json) => typeof json === 'object' && json !== null && 'study' in json && 'texts' in json
	)
};

/** Whether a text may be an id; what is none is not asked for, since PostgreSQL refuses a text with U+0000. */
export const isId = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);

/** Reads what a column holds as JSON. Throws StorageError (unreadable) where it is none, or holds something else. */
export function readHeld<Kind extends keyof typeof held>(kind: Kind, column: string): z.infer<(typeof held)[Kind]> {
	try {
		const value: unknown = kind === 'time' ? column : JSON.parse(column);
		return held[kind].parse(value) as z.infer<(typeof held)[Kind]>;
	} catch (cause) {
		throw new StorageError('unreadable', cause);
	}
}

/** Takes what cannot be read for what is not kept, so that it hides nothing else; rethrows all but StorageError (unreadable). */
export function nullIfUnreadable(error: unknown): null {
	if (error instanceof StorageError && error.code === 'unreadable') return null;
	throw error;
}

/** Reads rows, and names in `unread` those that cannot be read: one of them hides no other. */
export function readRows<Row, Kept, Name>(
	rows: readonly Row[],
	read: (row: Row) => Kept,
	nameOf: (row: Row) => Name,
	unread: Name[]
): Kept[] {
	return rows.flatMap((row) => {
		try {
			return [read(row)];
		} catch (error) {
			if (!(error instanceof StorageError && error.code === 'unreadable')) throw error;
			unread.push(nameOf(row));
			return [];
		}
	});
}
