import { evaluate, influence, simulate, sobolIndices, tornado, type CompiledModel } from '$lib/engine';
import type { Model, Settings } from '$lib/study';
import type { AddressView } from '$lib/study/address';
import { onScreen, sobolOnServer } from '$lib/workbench/Runner';

/** What one figure needs beyond shares and variations, computed within what a request may cost. */
export function materialOf(
	figure: string,
	model: Model,
	compiled: CompiledModel,
	settings: Settings,
	{ outcome: wanted, ranks }: AddressView
) {
	const leader = evaluate(compiled, settings).leader;
	const at = model.outcomes.findIndex(({ id }) => id === wanted);
	const outcome = at < 0 ? leader : at;
	const { id } = model.outcomes[outcome]!;
	const any = figure === 'ranks' && ranks === 'any';
	return {
		outcome,
		bars: figure === 'tornado' ? tornado(compiled, settings, id) : null,
		sobol:
			figure === 'sobol'
				? { base: sobolOnServer.base, indices: sobolIndices(compiled, settings, id, sobolOnServer) }
				: null,
		influences: figure === 'influence' ? influence(compiled) : null,
		simulation: simulate(compiled, settings, any ? { ...onScreen, weights: 'any' } : onScreen)
	};
}
