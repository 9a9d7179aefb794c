import type { CompiledModel } from './compile';

/**
 * Writes A_{f,o}(x) for every outcome into `into` from `offset`: the impacts interpolated linearly between the states'
 * positions (model, 2.2). `level` 0–100; beyond the ends the end state's impacts hold.
 */
export function impactAt(
	{ firstState, positions, impacts, outcomes }: CompiledModel,
	factor: number,
	level: number,
	into: Float64Array,
	offset: number
): void {
	const count = outcomes.length;
	const last = firstState[factor + 1]! - 1;
	let below = firstState[factor]!;
	while (below < last - 1 && level >= positions[below + 1]!) below++;
	const from = positions[below]!;
	const reach = (level - from) / (positions[below + 1]! - from);
	const part = reach < 0 ? 0 : reach > 1 ? 1 : reach;
	const low = below * count;
	const high = low + count;
	for (let outcome = 0; outcome < count; outcome++) {
		const start = impacts[low + outcome]!;
		into[offset + outcome] = start + part * (impacts[high + outcome]! - start);
	}
}
