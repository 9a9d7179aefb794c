import type { Settings } from '../../study';
import { leaderOf } from '../evaluation/evaluate';
import { behindShare } from '../model/behindShare';
import type { CompiledModel } from '../model/compile';
import { settle } from '../model/triedModel';
import { partOf } from './evidenceOf';
import { nothingInstead, standingAt, type Instead, type Standing } from './sharesAnew';

/** Holds an impact or a baseline that may move by one point, by its path, and the ends that it stays within. */
export interface Movable {
	path: string;
	least: number;
	most: number;
}

/** Holds the moves of one point each that together change the leader, and what the shares are then. */
export interface NearestChange {
	moves: { path: string; from: number; to: number }[];
	/** Index of the outcome that leads then. */
	leader: number;
	share: number[];
}

/** A judgement of an outcome as it may move: what one point of it adds to that outcome's support. */
interface Step {
	path: string;
	kind: 'impact' | 'baseline';
	/** Where it stands among the impacts, [state × outcome], or the baselines. */
	at: number;
	outcome: number;
	value: number;
	gain: number;
	up: boolean;
	down: boolean;
}

function stepsOf(compiled: CompiledModel, { weights, stands, norm }: Standing, movable: readonly Movable[]): Step[] {
	return movable.flatMap(({ path, least, most }): Step[] => {
		const behind = behindShare(compiled, path);
		if (behind.kind !== 'impact' && behind.kind !== 'baseline') return [];
		const { kind, outcome } = behind;
		const at = kind === 'impact' ? behind.state * compiled.outcomes.length + outcome : outcome;
		const value = compiled[kind === 'impact' ? 'impacts' : 'baselines'][at]!;
		const gain =
			behind.kind === 'impact' ? (weights[behind.factor]! * partOf(stands[behind.factor]!, behind.state)) / norm : 1;
		return gain > 0 ? [{ path, kind, at, outcome, value, gain, up: value + 1 <= most, down: value - 1 >= least }] : [];
	});
}

type Move = Step & { to: number };

function insteadBy(moves: readonly Move[]): Instead {
	const instead = nothingInstead();
	for (const { kind, at, to } of moves) instead[kind === 'impact' ? 'impacts' : 'baselines'].set(at, to);
	return instead;
}

/**
 * The fewest judgements whose joint move by one point each changes the leader; where one is enough, each that is, the
 * one that gains most first; none where no moves do. A rival overtakes where what its judgements and the leader's add to
 * its support against the leader's exceeds the lead. Those gains add up, so of a given number of moves those with the
 * largest gains do most: taking them in order is exact, for any number. A move that would leave a judgement's ends is
 * none. Leaders are found as `evaluate` does. Throws EngineError as `evaluate` does, and `unknown-judgement`.
 */
export function nearestChange(untried: CompiledModel, asked: Settings, movable: readonly Movable[]): NearestChange[] {
	const { compiled, settings } = settle(untried, asked);
	const standing = standingAt(compiled, settings);
	const now = leaderOf(standing.sharesWith(nothingInstead()));
	const steps = stepsOf(compiled, standing, movable);
	/** What the moves do, if they change the leader. */
	function changeBy(moves: readonly Move[]): NearestChange | null {
		const share = standing.sharesWith(insteadBy(moves));
		const leader = leaderOf(share);
		if (leader === now) return null;
		return { moves: moves.map(({ path, value, to }) => ({ path, from: value, to })), leader, share };
	}
	/** The judgements that a rival gains by, most first: the leader's lowered, its own raised. */
	const movesFor = (rival: number): Move[] =>
		steps
			.flatMap((step): Move[] => {
				if (step.outcome === now && step.down) return [{ ...step, to: step.value - 1 }];
				return step.outcome === rival && step.up ? [{ ...step, to: step.value + 1 }] : [];
			})
			.sort((a, b) => b.gain - a.gain);
	const rivals = compiled.outcomes.map((_, o) => o).filter((o) => o !== now);
	const single = new Map<string, Move>();
	for (const rival of rivals) for (const move of movesFor(rival)) single.set(move.path, move);
	const alone = [...single.values()].sort((a, b) => b.gain - a.gain).flatMap((move) => changeBy([move]) ?? []);
	if (alone.length > 0) return alone;
	let fewest: NearestChange | null = null;
	for (const rival of rivals) {
		const moves = movesFor(rival);
		for (let count = 2; count <= moves.length; count++) {
			if (fewest && count >= fewest.moves.length) break;
			const change = changeBy(moves.slice(0, count));
			if (!change) continue;
			fewest = change;
			break;
		}
	}
	return fewest ? [fewest] : [];
}
