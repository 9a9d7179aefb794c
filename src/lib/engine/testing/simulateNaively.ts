import type { Model, Settings } from '../../study';
import type { SimulationOptions } from '../drawInputs';
import { rawDraws } from '../rawDraws';
import { evaluateNaively, impactNaively } from './evaluateNaively';

/** Supports nearer than this tie: beyond the rounding of their sums, below any difference that a draw makes. */
const tied = 1e-11;

/** A level drawn from triangular(low, level, high) at u: the inverse of its distribution function (model, section 3). */
function levelNaively({ low, level, high }: Settings['factors'][string], u: number): number {
	if (high === low) return level;
	if (u < (level - low) / (high - low)) return low + Math.sqrt(u * (high - low) * (level - low));
	return high - Math.sqrt((1 - u) * (high - low) * (high - level));
}

/** Type 7 of Hyndman & Fan (1996) at a percentage, by sorting everything. */
export function quantileNaively(values: number[], percent: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const place = ((sorted.length - 1) * percent) / 100;
	const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
	return below + (place - Math.floor(place)) * (above - below);
}

/** The rank, from 0, of each outcome; ties go to the order of the model. */
function ranksNaively(support: number[]): number[] {
	const before = (a: number, b: number) =>
		Math.abs(support[a]! - support[b]!) < tied ? a < b : support[a]! > support[b]!;
	return support.map((_, o) => support.filter((_, rival) => rival !== o && before(rival, o)).length);
}

/** Section 3 of the model, draw by draw with the engine's own dice, every draw evaluated by the naive evaluation. */
export function simulateNaively(model: Model, settings: Settings, { draws, seed, weights }: SimulationOptions) {
	const dice = model.factors.map((_, f) => ({
		normal: rawDraws('normal', seed, f, draws),
		exponential: rawDraws('exponential', seed, f, draws),
		level: rawDraws('level', seed, f, draws)
	}));
	const worlds = Array.from({ length: draws }, (_, n) => {
		const factors = Object.fromEntries(
			model.factors.map(({ id }, f) => {
				const own = settings.factors[id]!;
				const weight = weights === 'any' ? dice[f]!.exponential[n]! : own.weight * own.spread ** dice[f]!.normal[n]!;
				return [id, { ...own, weight, level: levelNaively(own, dice[f]!.level[n]!) }];
			})
		);
		const drawn = { ...settings, factors };
		const total = model.factors.reduce((sum, { id }) => sum + factors[id]!.weight, 0);
		const normalized = model.factors.map(({ id }) => (total === 0 ? 0 : factors[id]!.weight / total));
		const { support, share } = evaluateNaively(model, drawn);
		return { drawn, normalized, share, ranks: ranksNaively(support) };
	});
	return model.outcomes.map((_, o) => {
		const shares = worlds.map(({ share }) => share[o]!);
		const mean = shares.reduce((sum, share) => sum + share, 0) / draws;
		const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (draws - 1);
		const won = worlds.filter(({ ranks }) => ranks[o] === 0);
		const central = model.factors.map(
			(_, f) => won.reduce((sum, { normalized }) => sum + normalized[f]!, 0) / won.length
		);
		const winsAtCentral = worlds.filter(({ drawn }) => {
			const support = model.outcomes.map(({ id, baseline }) =>
				model.factors.reduce(
					(sum, factor, f) => sum + central[f]! * impactNaively(model, factor.id, id, drawn.factors[factor.id]!.level),
					baseline
				)
			);
			return ranksNaively(support)[o] === 0;
		});
		return {
			mean,
			standardError: Math.sqrt(variance / draws),
			quantiles: Object.fromEntries([5, 10, 25, 50, 75, 90, 95].map((at) => [at, quantileNaively(shares, at)])),
			rankAcceptability: model.outcomes.map((_, r) => worlds.filter(({ ranks }) => ranks[o] === r).length / draws),
			winsAgainst: model.outcomes.map((_, q) => worlds.filter(({ ranks }) => ranks[o]! < ranks[q]!).length / draws),
			centralWeights: won.length === 0 ? null : central,
			confidenceFactor: won.length === 0 ? null : winsAtCentral.length / draws
		};
	});
}
