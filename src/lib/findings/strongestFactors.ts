import { evaluate, triedIn, type CompiledModel } from '$lib/engine';
import type { Settings } from '$lib/study';

/** Orders factors (ids) by how far their level alone can move the leader's lead over the next, the farthest first. */
export function strongestFactors(untried: CompiledModel, settings: Settings): string[] {
	const compiled = triedIn(untried, settings);
	const { share, leader } = evaluate(compiled, settings);
	const order = share.map((_, o) => o).sort((a, b) => share[b]! - share[a]!);
	const next = order.find((o) => o !== leader) ?? leader;
	const { firstState, impacts, outcomes, factors } = compiled;
	const reach = factors.map((id, f) => {
		const leads = Array.from({ length: firstState[f + 1]! - firstState[f]! }, (_, s) => {
			const row = (firstState[f]! + s) * outcomes.length;
			return leader < 0 ? 0 : impacts[row + leader]! - impacts[row + next]!;
		});
		return settings.factors[id]!.weight * (Math.max(...leads) - Math.min(...leads));
	});
	return factors
		.map((id, f) => ({ id, f }))
		.sort((a, b) => reach[b.f]! - reach[a.f]! || a.f - b.f)
		.map(({ id }) => id);
}
