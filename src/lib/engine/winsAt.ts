import type { CompiledModel } from './compile';

/**
 * In how many of the first `draws` draws the outcome has the largest support when the normalized weights are held at
 * `weights`; ties go to the order of the model. `impacts` are the drawn A_{f,o}, [draw × factor × outcome].
 */
export function winsAt(
	{ baselines, outcomes }: CompiledModel,
	impacts: Float64Array,
	weights: readonly number[],
	outcome: number,
	draws: number
): number {
	const count = outcomes.length;
	const step = weights.length * count;
	const weight = Float64Array.from(weights);
	let wins = 0;
	for (let n = 0; n < draws; n++) {
		const row = n * step;
		let own = baselines[outcome]!;
		for (let f = 0; f < weight.length; f++) own += weight[f]! * impacts[row + f * count + outcome]!;
		let won = true;
		for (let rival = 0; rival < count && won; rival++) {
			if (rival === outcome) continue;
			let other = baselines[rival]!;
			for (let f = 0; f < weight.length; f++) other += weight[f]! * impacts[row + f * count + rival]!;
			won = rival < outcome ? own > other : own >= other;
		}
		if (won) wins++;
	}
	return wins;
}
