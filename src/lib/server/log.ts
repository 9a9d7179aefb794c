import type { StorageErrorCode } from './database/StorageError';

/** Between two lines about the same fault of the storage, ms. */
const quiet = 60_000;

const lastSaid = new Map<StorageErrorCode, number>();

/** Writes a line of the server's log, with its time; an error is written below it with its stack. */
function write(level: 'error' | 'info', text: string, error?: unknown): void {
	const line = `${new Date().toISOString()} ${level} ${text}`;
	const rest =
		error === undefined ? '' : `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
	// eslint-disable-next-line no-console
	console.error(line + rest);
}

/** Logs a fault of the server's own in a request; what came of a client that went away is none. */
export function logFault(request: Request, path: string, error: unknown): void {
	if (request.signal.aborted || isCutOff(error)) return;
	write('error', `${request.headers.get('x-request-id') ?? '-'} ${request.method} ${path}`, error);
}

/** Logs that scenarios cannot be kept or read just now: once a minute for each reason, however many ask. */
export function logStorage(code: StorageErrorCode, cause: unknown, now = Date.now()): void {
	const last = lastSaid.get(code);
	if (last !== undefined && now - last < quiet) return;
	lastSaid.set(code, now);
	write('error', `storage ${code}: ${cause instanceof Error ? cause.message : String(cause)}`);
}

/** Logs what the server has found at its start. */
export const logStart = (text: string): void => write('info', text);

/** Whether an error, or what caused it, says that the client ended the connection. */
function isCutOff(error: unknown): boolean {
	for (let at = error; at instanceof Error; at = at.cause) {
		const { code } = at as { code?: unknown };
		if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || at.message === 'aborted') return true;
	}
	return false;
}
