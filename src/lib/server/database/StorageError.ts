/**
 * Why scenarios cannot be kept or read just now. damaged: the file is no database, or a broken one; newer: a later version has
 * changed its tables; refused: the database lets nobody in, or is not there; replaced: the file was deleted or changed for another;
 * unreadable: one row alone.
 */
export type StorageErrorCode =
	'full' | 'read-only' | 'locked' | 'unavailable' | 'damaged' | 'newer' | 'refused' | 'replaced' | 'unreadable';

/** Says why the database cannot be used just now, by a code. */
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
	11: 'damaged',
	13: 'full',
	14: 'unavailable',
	26: 'damaged'
};

/** PostgreSQL's codes and the network's. */
const postgres: [RegExp, StorageErrorCode][] = [
	[/^53100$/, 'full'],
	[/^(28|3D000|42501)/, 'refused'],
	[/^(XX00[12])$/, 'damaged'],
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
	if (/^corrupted migrations/.test(error.message)) return new StorageError('newer', error);
	return /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
		? new StorageError('unavailable', error)
		: error;
}

/** Whether an insert met a row with the same key. */
export function isDuplicate(error: unknown): boolean {
	const { errcode, code } = error as { errcode?: unknown; code?: unknown };
	return code === '23505' || errcode === 1555 || errcode === 2067;
}
