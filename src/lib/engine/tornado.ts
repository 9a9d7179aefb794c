import type { Settings } from '../study';
import type { CompiledModel } from './compile';
import { EngineError } from './EngineError';
import { evaluate } from './evaluate';
import { readFactor } from './readSettings';

/** What one parameter alone does to an outcome's share (0–1) between the ends of its range. */
export interface TornadoBar {
	factor: string;
	parameter: 'weight' | 'level';
	/** Ends of the range: raw weights W/g and W·g, or levels low and high. */
	low: number;
	high: number;
	shareAtLow: number;
	shareAtHigh: number;
}

/** Index of an outcome. Throws `unknown-outcome`. */
export function outcomeIndex({ outcomes }: CompiledModel, outcome: string): number {
	const at = outcomes.indexOf(outcome);
	if (at < 0) throw new EngineError('unknown-outcome', { outcome });
	return at;
}

/**
 * Tornado (model, section 4): each parameter alone to the ends of its range, all else as set; sorted by the span of the
 * outcome's share, widest first, ties in the model's order with weights first. Throws EngineError as `evaluate` does, and
 * `unknown-outcome`.
 */
export function tornado(compiled: CompiledModel, settings: Settings, outcome: string): TornadoBar[] {
	const at = outcomeIndex(compiled, outcome);
	const bars = compiled.factors.flatMap((factor) => {
		const set = readFactor(settings, factor);
		const shareWith = (changes: Partial<typeof set>) => {
			const factors = { ...settings.factors, [factor]: { ...set, ...changes } };
			return evaluate(compiled, { ...settings, factors }).share[at]!;
		};
		const weight = { low: set.weight / set.spread, high: set.weight * set.spread };
		return [
			{
				factor,
				parameter: 'weight' as const,
				...weight,
				shareAtLow: shareWith({ weight: weight.low }),
				shareAtHigh: shareWith({ weight: weight.high })
			},
			{
				factor,
				parameter: 'level' as const,
				low: set.low,
				high: set.high,
				shareAtLow: shareWith({ level: set.low }),
				shareAtHigh: shareWith({ level: set.high })
			}
		];
	});
	const span = (bar: TornadoBar) => Math.abs(bar.shareAtHigh - bar.shareAtLow);
	return bars.sort((a, b) => span(b) - span(a));
}
