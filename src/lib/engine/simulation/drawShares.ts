import type { Slice } from './drawSupports';
import { quickExp } from '../numbers/quickExp';

/** Exponents up to here, and sums of eight such powers, neither overflow nor lose anything by vanishing. */
const safeExponent = 300;

/** The largest support of each draw, to be subtracted before exponentiating. */
function largest(supports: readonly Float64Array[], count: number): Float64Array {
	const top = supports[0]!.slice(0, count);
	for (let o = 1; o < supports.length; o++) raise(top, supports[o]!);
	return top;
}

function raise(top: Float64Array, column: Float64Array): void {
	for (let i = 0; i < top.length; i++) top[i] = Math.max(top[i]!, column[i]!);
}

function addPowers(
	support: Float64Array,
	top: Float64Array,
	decisiveness: number,
	share: Float64Array,
	sum: Float64Array,
	from: number
): void {
	for (let i = 0; i < sum.length; i++) {
		const power = Math.exp(decisiveness * (support[i]! - top[i]!));
		share[from + i] = power;
		sum[i]! += power;
	}
}

/** The same where the exponents are known to be small, with the first outcome's support in place of the largest. */
function addQuickPowers(
	support: Float64Array,
	first: Float64Array,
	decisiveness: number,
	share: Float64Array,
	sum: Float64Array,
	from: number
): void {
	for (let i = 0; i < sum.length; i++) {
		const power = quickExp(decisiveness * (support[i]! - first[i]!));
		share[from + i] = power;
		sum[i]! += power;
	}
}

function divide(share: Float64Array, sum: Float64Array, from: number): void {
	for (let i = 0; i < sum.length; i++) share[from + i]! /= sum[i]!;
}

/**
 * Writes the shares of `count` draws, from their supports, into [outcome][draw] from `from` on (model, 2.4). `span` bounds
 * the difference of any two supports: where no power can overflow, the first outcome's support is subtracted instead of
 * the largest, which spares a third of the work.
 */
export function drawShares(
	{ supports }: Slice,
	decisiveness: number,
	span: number,
	shares: readonly Float64Array[],
	from: number,
	count: number
): void {
	const sum = new Float64Array(count);
	if (decisiveness * span < safeExponent) {
		shares[0]!.fill(1, from, from + count);
		sum.fill(1);
		for (let o = 1; o < shares.length; o++)
			addQuickPowers(supports[o]!, supports[0]!, decisiveness, shares[o]!, sum, from);
	} else {
		const top = largest(supports, count);
		for (let o = 0; o < shares.length; o++) addPowers(supports[o]!, top, decisiveness, shares[o]!, sum, from);
	}
	for (let o = 0; o < shares.length; o++) divide(shares[o]!, sum, from);
}
