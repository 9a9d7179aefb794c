/** Why scenarios cannot be kept or read just now; none of these loses anything that was saved. */
export type StorageErrorCode = 'full' | 'read-only' | 'locked' | 'unavailable';

export class StorageError extends Error {
	readonly code: StorageErrorCode;

	constructor(code: StorageErrorCode, cause: unknown) {
		super(`storage: ${code}`, { cause });
		this.code = code;
	}
}

/** SQLite's primary result codes. */
const sqlite: Record<number, StorageErrorCode> = {
	5: 'locked',
	6: 'locked',
	8: 'read-only',
	10: 'unavailable',
	13: 'full',
	14: 'unavailable',
	26: 'unavailable'
};

/** PostgreSQL's codes and the network's. */
const postgres: [RegExp, StorageErrorCode][] = [
	[/^53100$/, 'full'],
	[/^25006$/, 'read-only'],
	[/^(55P03|40P01|40001)$/, 'locked'],
	[/^(08|57P|53)/, 'unavailable'],
	[/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST)/, 'unavailable'],
	[/^(EACCES|EROFS|EPERM)$/, 'read-only'],
	[/^ENOSPC$/, 'full'],
	[/^(ENOENT|ENOTDIR|EEXIST)$/, 'unavailable']
];

/** The error as a StorageError where it is one of the place, else as it is. */
export function asStorageError(error: unknown): unknown {
	if (!(error instanceof Error) || error instanceof StorageError) return error;
	const { errcode, code } = error as { errcode?: unknown; code?: unknown };
	const known = typeof errcode === 'number' ? sqlite[errcode & 0xff] : undefined;
	if (known) return new StorageError(known, error);
	const said = postgres.find(([pattern]) => typeof code === 'string' && pattern.test(code));
	if (said) return new StorageError(said[1], error);
	return /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
		? new StorageError('unavailable', error)
		: error;
}

/** Whether an insert met a row with the same key. */
export function isDuplicate(error: unknown): boolean {
	const { errcode, code } = error as { errcode?: unknown; code?: unknown };
	return code === '23505' || errcode === 1555 || errcode === 2067;
}
