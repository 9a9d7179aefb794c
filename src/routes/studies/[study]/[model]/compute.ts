import { consistentWorlds, evaluate, simulate, sobolIndices, takings, type CompiledModel } from '$lib/engine';
import type { Settings } from '$lib/study';
import type { AddressView } from '$lib/study/address';
import type { Computed } from '$lib/workbench/Results.svelte';
import { onScreen, sobolOnServer, worldsOnServer } from '$lib/workbench/Runner';

/** What the server computes of an address: what its view shows. With script the page's worker goes further; without it this is what there is. */
export function compute(compiled: CompiledModel, settings: Settings, { tab, outcome, ranks }: AddressView): Computed {
	const leader = () => compiled.outcomes[evaluate(compiled, settings).leader]!;
	return {
		simulation: simulate(compiled, settings, onScreen),
		worlds: tab === 'worlds' ? consistentWorlds(compiled, worldsOnServer) : null,
		sobol:
			tab === 'more'
				? {
						base: sobolOnServer.base,
						indices: sobolIndices(compiled, settings, outcome ?? leader(), sobolOnServer)
					}
				: null,
		anyWeights:
			tab === 'more' && ranks === 'any' ? simulate(compiled, settings, { ...onScreen, weights: 'any' }) : null,
		takings: tab === 'whatif' ? takings(compiled, settings) : null
	};
}
