/** Why the engine could not answer. */
export type EngineErrorCode =
	| 'missing-settings'
	| 'not-finite'
	| 'not-whole'
	| 'out-of-range'
	| 'range-out-of-order'
	| 'same-factor'
	| 'too-few-draws'
	| 'unknown-factor'
	| 'unknown-judgement'
	| 'unknown-outcome';

/** A question the engine cannot answer; `cli/study/sayEngineError` says it in either language. */
export class EngineError extends Error {
	readonly code: EngineErrorCode;
	/** What the sentence needs: the factor, the parameter, the value met, the bounds that it passed. */
	readonly values: Record<string, string | number>;

	constructor(code: EngineErrorCode, values: Record<string, string | number> = {}) {
		super(`${code} ${JSON.stringify(values)}`);
		this.name = 'EngineError';
		this.code = code;
		this.values = values;
	}
}
