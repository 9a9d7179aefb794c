import { EngineError } from '../EngineError';
import type { CompiledModel } from './compile';

/** Finds the index of an outcome by its id. Throws `unknown-outcome`. */
export function outcomeIndex({ outcomes }: CompiledModel, outcome: string): number {
	const at = outcomes.indexOf(outcome);
	if (at < 0) throw new EngineError('unknown-outcome', { outcome });
	return at;
}
