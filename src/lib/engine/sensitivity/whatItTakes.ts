import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { settle } from '../model/triedModel';
import { evaluate, leadersOf } from '../evaluation/evaluate';
import { driveToEnd, type Progress } from '../driveToEnd';
import { impactAt } from '../model/stateBelow';
import { readFactor } from '../model/readSettings';
import { outcomeIndex } from '../model/outcomeIndex';

/** The levels that must move for an outcome to lead, and the share (0–1) that it then has; no moves where it leads already. */
export interface Counterfactual {
	moves: { factor: string; from: number; to: number }[];
	share: number;
	/** The shares of all outcomes then, in the model's order. */
	shares: number[];
	/** Outcomes (ids) that are level with it whatever the levels: it leads with them, never alone. */
	beside?: string[];
}

/** What it would take for one outcome of a model to lead; null where no such move was found. */
export interface PlacedCounterfactual {
	outcome: string;
	taking: Counterfactual | null;
}

const levels = Array.from({ length: 101 }, (_, level) => level);
/** Levels tried for one set of factors at most; sizes that need more are not looked into. */
const mostTried = 4_000_000;
const mostMoved = 4;
/** Ahead by less than this, in raw weights, is a tie. */
const ahead = 1e-9;

interface Field {
	/** Σ W, and the gain in margin over each rival by moving a factor to a whole level: [factor][level][outcome]. */
	gains: Float64Array[][];
	margin: Float64Array;
	from: number[];
	/** Whole levels at which a factor's impacts bend. */
	bends: number[][];
	movable: number[];
	/** Rivals that no level parts from the target. */
	bound: number[];
}

function fieldOf(compiled: CompiledModel, settings: Settings, target: number): Field {
	const { factors, outcomes, baselines, firstState, positions } = compiled;
	const read = factors.map((id) => readFactor(settings, id));
	const total = read.reduce((sum, { weight }) => sum + weight, 0);
	const over = (f: number, level: number, o: number) =>
		read[f]!.weight * (impactAt(compiled, f, level, target) - impactAt(compiled, f, level, o));
	const margin = Float64Array.from(
		outcomes,
		(_, o) =>
			total * (baselines[target]! - baselines[o]!) + read.reduce((sum, { level }, f) => sum + over(f, level, o), 0)
	);
	const gains = factors.map((_, f) =>
		levels.map((level) => Float64Array.from(outcomes, (_, o) => over(f, level, o) - over(f, read[f]!.level, o)))
	);
	const bends = factors.map((_, f) => [
		...new Set([...positions.slice(firstState[f]!, firstState[f + 1]!)].map(Math.round))
	]);
	const movable = factors.map((_, f) => f).filter((f) => read[f]!.weight > 0);
	const bound = outcomes
		.map((_, o) => o)
		.filter((o) => o !== target && Math.abs(margin[o]!) < ahead)
		.filter((o) => gains.every((byLevel) => byLevel.every((gain) => Math.abs(gain[o]!) < ahead)));
	// What cannot be left behind need not be.
	for (const o of bound) margin[o] = Infinity;
	return { gains, margin, bound, from: read.map(({ level }) => level), bends, movable };
}

interface Found {
	to: Map<number, number>;
	movement: number;
}

/** Whether the target is ahead of every rival once a gain is added to its margins. */
function leads(margin: Float64Array, gain: Float64Array, target: number): boolean {
	for (let o = 0; o < margin.length; o++) if (o !== target && !(margin[o]! + gain[o]! > ahead)) return false;
	return true;
}

/** The least movement of one more factor that brings the target ahead of every rival, given the margins so far. */
function lastMove(field: Field, margin: Float64Array, factor: number, target: number, below: number): number | null {
	const start = field.from[factor]!;
	const reach = Math.min(100, Math.floor(below));
	for (let step = 0; step <= reach; step++)
		for (const level of step === 0 ? [Math.round(start)] : [Math.ceil(start) - step, Math.floor(start) + step]) {
			if (level < 0 || level > 100 || Math.abs(level - start) >= below) continue;
			if (leads(margin, field.gains[factor]![level]!, target)) return level;
		}
	return null;
}

/**
 * Tries every set of `size` factors: all but one at one of `places`, the last wherever the least movement suffices. Keeps
 * the least total movement. Yields the part of the work that is done, 0–1.
 */
function* search(
	field: Field,
	target: number,
	size: number,
	places: (factor: number) => readonly number[]
): Generator<number, Found | null> {
	const { movable, from, gains } = field;
	let best: Found | null = null;
	const to = new Map<number, number>();
	function extend(margin: Float64Array, next: number, movement: number): void {
		if (to.size === size - 1) {
			for (const factor of movable) {
				if (to.has(factor)) continue;
				const level = lastMove(field, margin, factor, target, (best?.movement ?? 1e9) - movement);
				if (level === null) continue;
				best = { to: new Map([...to, [factor, level]]), movement: movement + Math.abs(level - from[factor]!) };
			}
			return;
		}
		for (let at = next; at < movable.length; at++)
			for (const level of places(movable[at]!)) place(margin, at, level, movement);
	}
	function place(margin: Float64Array, at: number, level: number, movement: number): void {
		const factor = movable[at]!;
		const moved = movement + Math.abs(level - from[factor]!);
		if (level === from[factor] || moved >= (best?.movement ?? Infinity)) return;
		to.set(factor, level);
		extend(
			margin.map((each, o) => each + gains[factor]![level]![o]!),
			at + 1,
			moved
		);
		to.delete(factor);
	}
	if (size === 1) extend(field.margin, 0, 0);
	else
		for (let at = 0; at < movable.length; at++) {
			const all = places(movable[at]!);
			for (let nth = 0; nth < all.length; nth++) {
				place(field.margin, at, all[nth]!, 0);
				yield (at + (nth + 1) / all.length) / movable.length;
			}
		}
	return best;
}

/**
 * What it would take for an outcome to lead (model, section 4): the fewest factors whose levels must move, and of these the
 * least total movement, to whole levels; an outcome that no level parts from it is level with it and is named. Exact for
 * one and two factors; of three or four all but one move to named states, and null says that no such move was found. Yields
 * how far it is of the most that it may take, so that a worker can report it and hear a cancel. Throws EngineError as
 * `evaluate` does, and `unknown-outcome`.
 */
function* whatItTakesInSlices(
	untried: CompiledModel,
	asked: Settings,
	outcome: string
): Generator<Progress, Counterfactual | null> {
	const { compiled, settings } = settle(untried, asked);
	const target = outcomeIndex(compiled, outcome);
	const start = evaluate(compiled, settings);
	const leading = leadersOf(start);
	const weighed = compiled.factors.some((id) => settings.factors[id]!.weight > 0);
	if (settings.decisiveness === 0 || !weighed)
		return leading.length === 1 && leading[0] === target
			? { moves: [], share: start.share[target]!, shares: start.share }
			: null;
	const field = fieldOf(compiled, settings, target);
	const beside = field.bound.length > 0 && { beside: field.bound.map((o) => compiled.outcomes[o]!) };
	if (leading.includes(target) && leading.every((o) => o === target || field.bound.includes(o)))
		return { moves: [], share: start.share[target]!, shares: start.share, ...beside };
	const sizes = triesOf(field.movable.length);
	const of = sizes.reduce((sum, tries) => sum + tries, 0);
	let before = 0;
	for (let size = 1; size <= sizes.length; size++) {
		const slices = search(field, target, size, (factor) => (size < 3 ? levels : field.bends[factor]!));
		let step = slices.next();
		for (; !step.done; step = slices.next()) yield { done: before + step.value * sizes[size - 1]!, of };
		before += sizes[size - 1]!;
		if (!step.value) continue;
		const moves = [...step.value.to]
			.sort(([a], [b]) => a - b)
			.map(([f, to]) => ({ factor: compiled.factors[f]!, from: field.from[f]!, to }));
		const factors = { ...settings.factors };
		for (const { factor, to } of moves) {
			const set = factors[factor]!;
			factors[factor] = { ...set, level: to, low: Math.min(set.low, to), high: Math.max(set.high, to) };
		}
		const shares = evaluate(compiled, { ...settings, factors }).share;
		return { moves, share: shares[target]!, shares, ...beside };
	}
	return null;
}

/** Levels tried for each number of factors that is looked into, one factor first. */
function triesOf(movable: number): number[] {
	const sizes: number[] = [];
	let tries = 1;
	for (let size = 1; size <= Math.min(mostMoved, movable); size++) {
		tries *= movable * (size < 3 ? levels.length : 4);
		if (size > 2 && tries > mostTried) break;
		sizes.push(tries);
	}
	return sizes;
}

/** `whatItTakesInSlices` driven to its end. */
export function whatItTakes(...asked: Parameters<typeof whatItTakesInSlices>): Counterfactual | null {
	return driveToEnd(whatItTakesInSlices(...asked));
}

/** `whatItTakesInSlices` for each outcome that does not lead, in the model's order. */
export function* counterfactualsInSlices(
	compiled: CompiledModel,
	settings: Settings
): Generator<Progress, PlacedCounterfactual[]> {
	const leading = leadersOf(evaluate(compiled, settings));
	const rivals = compiled.outcomes.filter((_, at) => leading.length > 1 || at !== leading[0]);
	const found: PlacedCounterfactual[] = [];
	for (const outcome of rivals) {
		const slices = whatItTakesInSlices(compiled, settings, outcome);
		let step = slices.next();
		for (; !step.done; step = slices.next())
			yield { done: found.length + step.value.done / step.value.of, of: rivals.length };
		found.push({ outcome, taking: step.value });
	}
	return found;
}

/** `counterfactualsInSlices` driven to its end. */
export function counterfactuals(...asked: Parameters<typeof counterfactualsInSlices>): PlacedCounterfactual[] {
	return driveToEnd(counterfactualsInSlices(...asked));
}
