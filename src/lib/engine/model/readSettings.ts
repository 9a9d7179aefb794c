import type { FactorSettings, Settings } from '../../study';
import { EngineError } from '../EngineError';

/** Far beyond what a form allows, and near enough that no sum or power in the engine overflows. */
const most = { weight: 1e12, spread: 1e6, decisiveness: 1e6, level: 100, judgement: 1e6 } as const;

function refuse(parameter: string, value: number, least: number, highest: number, factor?: string): never {
	const values = { ...(factor === undefined ? {} : { factor }), parameter, value: String(value), least, most: highest };
	throw new EngineError(Number.isFinite(value) ? 'out-of-range' : 'not-finite', values);
}

/** The decisiveness k of settings. Throws `not-finite`, or `out-of-range` below 0 or where exponents would overflow. */
export function readDecisiveness({ decisiveness }: Settings): number {
	if (!(decisiveness >= 0 && decisiveness <= most.decisiveness))
		refuse('decisiveness', decisiveness, 0, most.decisiveness);
	return decisiveness;
}

/**
 * The settings of one factor, proved usable: weight ≥ 0, spread ≥ 1, 0 ≤ low ≤ level ≤ high ≤ 100. Throws
 * `missing-settings`, `not-finite`, `out-of-range` or `range-out-of-order`, naming the factor.
 */
export function readFactor(settings: Settings, id: string): FactorSettings {
	const factor = settings.factors[id];
	if (!factor) throw new EngineError('missing-settings', { factor: id });
	const { weight, spread, level, low, high } = factor;
	if (!(weight >= 0 && weight <= most.weight)) refuse('weight', weight, 0, most.weight, id);
	if (!(spread >= 1 && spread <= most.spread)) refuse('spread', spread, 1, most.spread, id);
	if (!(level >= 0 && level <= most.level)) refuse('level', level, 0, most.level, id);
	if (!(low >= 0 && low <= most.level)) refuse('low', low, 0, most.level, id);
	if (!(high >= 0 && high <= most.level)) refuse('high', high, 0, most.level, id);
	if (low > level || level > high) throw new EngineError('range-out-of-order', { factor: id, low, level, high });
	return factor;
}

/** A judgement that is tried, proved usable. Throws `not-finite`, or `out-of-range` where exponents would overflow. */
export function readJudgement(path: string, value: number): number {
	if (!(Math.abs(value) <= most.judgement)) refuse(path, value, -most.judgement, most.judgement);
	return value;
}

/** A cross-impact that is tried, proved usable. Throws as `readJudgement` does, and `not-whole`. */
export function readCrossImpact(path: string, value: number): number {
	if (!Number.isInteger(readJudgement(path, value)))
		throw new EngineError('not-whole', { parameter: path, value: String(value) });
	return value;
}
