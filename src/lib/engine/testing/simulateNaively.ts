import type { Model, Settings } from '../../study';
import type { SimulationOptions } from '../simulation/drawInputs';
import { rawDraws } from '../simulation/rawDraws';
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

/** How much of each rank, from the first, each outcome takes: of m that are level, 1/m of each of their m ranks. */
function ranksNaively(support: number[], decisiveness: number): number[][] {
	const level = (a: number, b: number) => decisiveness === 0 || Math.abs(a - b) < tied;
	return support.map((own) => {
		const before = support.filter((other) => !level(own, other) && other > own).length;
		const beside = support.filter((other) => level(own, other)).length;
		return support.map((_, rank) => (rank >= before && rank < before + beside ? 1 / beside : 0));
	});
}

/** How much of a win one outcome has over another: 1, a half where they are level, 0. */
function winNaively(ranks: number[][], outcome: number, rival: number): number {
	if (outcome === rival) return 0;
	const middle = (taken: number[]) => taken.reduce((sum, part, rank) => sum + part * rank, 0);
	const ahead = middle(ranks[rival]!) - middle(ranks[outcome]!);
	return Math.abs(ahead) < 1e-9 ? 0.5 : ahead > 0 ? 1 : 0;
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
		return { drawn, normalized, share, ranks: ranksNaively(support, settings.decisiveness) };
	});
	return model.outcomes.map((_, o) => {
		const shares = worlds.map(({ share }) => share[o]!);
		const mean = shares.reduce((sum, share) => sum + share, 0) / draws;
		const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (draws - 1);
		const total = (parts: number[]) => parts.reduce((sum, part) => sum + part, 0);
		// Parts of up to eight are whole numbers of 840ths, so that fractions are rounded once.
		const fraction = (parts: number[]) => Math.round(total(parts) * 840) / (840 * draws);
		const won = total(worlds.map(({ ranks }) => ranks[o]![0]!));
		const central = model.factors.map(
			(_, f) => total(worlds.map(({ normalized, ranks }) => ranks[o]![0]! * normalized[f]!)) / won
		);
		const winsAtCentral = worlds.map(({ drawn }) => {
			const support = model.outcomes.map(({ id, baseline }) =>
				model.factors.reduce(
					(sum, factor, f) => sum + central[f]! * impactNaively(model, factor.id, id, drawn.factors[factor.id]!.level),
					baseline
				)
			);
			return ranksNaively(support, settings.decisiveness)[o]![0]!;
		});
		return {
			mean,
			standardError: Math.sqrt(variance / draws),
			quantiles: Object.fromEntries([5, 10, 25, 50, 75, 90, 95].map((at) => [at, quantileNaively(shares, at)])),
			rankAcceptability: model.outcomes.map((_, r) => fraction(worlds.map(({ ranks }) => ranks[o]![r]!))),
			winsAgainst: model.outcomes.map((_, q) => fraction(worlds.map(({ ranks }) => winNaively(ranks, o, q)))),
			centralWeights: won === 0 ? null : central,
			confidenceFactor: won === 0 ? null : total(winsAtCentral) / draws
		};
	});
}
