import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { outcomeIndex } from '../model/outcomeIndex';
import { readFactor } from '../model/readSettings';

/** What one parameter alone does to an outcome's share (0–1) between the ends of its range. */
export interface TornadoBar {
	factor: string;
	parameter: 'weight' | 'level';
	/** Ends of the range: raw weights W/g and W·g, or levels low and high. */
	low: number;
	high: number;
	shareAtLow: number;
	shareAtHigh: number;
	/** The least and the largest share anywhere between the ends. */
	least: number;
	most: number;
	/** Where within the range the share is larger, or smaller, than at both ends; null where it is so nowhere. */
	peak: number | null;
	trough: number | null;
}

/** A difference of shares below this is none: it shows in no digit. */
const negligible = 1e-6;
/** Halvings of a stretch of at most 100 levels that leave less than a thousandth of one. */
const steps = 40;

/** Where a share that rises and then falls between two places is largest: ternary search. */
function topBetween(from: number, to: number, shareAt: (place: number) => number): number {
	let [low, high] = [from, to];
	for (let step = 0; step < steps; step++) {
		const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
		if (shareAt(a) < shareAt(b)) low = a;
		else high = b;
	}
	return (low + high) / 2;
}

/**
 * The extremes of a share over a range. Between two stops the supports are linear (of a weight, in its normalized part), so
 * the logarithm of a share is concave: it may have one top there, and never a trough, which stands at a stop alone.
 */
function extremes(stops: readonly number[], shareAt: (place: number) => number) {
	const places = stops.map((at) => ({ at, share: shareAt(at) }));
	for (let s = 1; s < stops.length; s++) {
		const [from, to] = [stops[s - 1]!, stops[s]!];
		const nudge = (to - from) / 1000;
		if (nudge > 0 && shareAt(from + nudge) > shareAt(from) && shareAt(to - nudge) > shareAt(to)) {
			const at = topBetween(from, to, shareAt);
			places.push({ at, share: shareAt(at) });
		}
	}
	const ends = [places[0]!.share, places[stops.length - 1]!.share];
	const top = places.reduce((best, each) => (each.share > best.share ? each : best));
	const bottom = places.reduce((best, each) => (each.share < best.share ? each : best));
	return {
		least: bottom.share,
		most: top.share,
		peak: top.share > Math.max(...ends) + negligible ? top.at : null,
		trough: bottom.share < Math.min(...ends) - negligible ? bottom.at : null
	};
}

/**
 * Tornado (model, section 4): each parameter alone to the ends of its range, all else as set, with the
 * extremes between them, since impacts often peak at a state; sorted by how far the outcome's share runs, widest first, ties in the model's order with weights first. Throws EngineError as `evaluate` does, and
 * `unknown-outcome`.
 */
export function tornado(compiled: CompiledModel, settings: Settings, outcome: string): TornadoBar[] {
	const at = outcomeIndex(compiled, outcome);
	const bars = compiled.factors.flatMap((factor, f) => {
		const set = readFactor(settings, factor);
		const shareWith = (changes: Partial<typeof set>) => {
			const factors = { ...settings.factors, [factor]: { ...set, ...changes } };
			return evaluate(compiled, { ...settings, factors }).share[at]!;
		};
		const states = [...compiled.positions.slice(compiled.firstState[f]!, compiled.firstState[f + 1]!)];
		// A level that moves beyond its range takes the range along; the range changes no share.
		const atWeight = (weight: number) => shareWith({ weight });
		const atLevel = (level: number) => shareWith({ level });
		const within = states.filter((position) => position > set.low && position < set.high);
		const weight = { low: set.weight / set.spread, high: set.weight * set.spread };
		return [
			{
				factor,
				parameter: 'weight' as const,
				...weight,
				shareAtLow: shareWith({ weight: weight.low }),
				shareAtHigh: shareWith({ weight: weight.high }),
				...extremes([weight.low, weight.high], atWeight)
			},
			{
				factor,
				parameter: 'level' as const,
				low: set.low,
				high: set.high,
				shareAtLow: shareWith({ level: set.low }),
				shareAtHigh: shareWith({ level: set.high }),
				...extremes([set.low, ...within, set.high], atLevel)
			}
		];
	});
	const span = (bar: TornadoBar) => bar.most - bar.least;
	return bars.sort((a, b) => span(b) - span(a));
}
