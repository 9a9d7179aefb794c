/** Why the engine could not answer. */
export type EngineErrorCode =
	'missing-factor' | 'not-finite' | 'range-out-of-order' | 'too-few-draws' | 'unknown-outcome';

/** A question the engine cannot answer; `words/problems` says it in the reader's language. */
export class EngineError extends Error {
	readonly code: EngineErrorCode;
	readonly values: Record<string, string | number>;

	constructor(code: EngineErrorCode, values: Record<string, string | number> = {}) {
		super(`${code} ${JSON.stringify(values)}`);
		this.name = 'EngineError';
		this.code = code;
		this.values = values;
	}
}
