import {
	anyOnScreen,
	consistentWorldsInSlices,
	evaluate,
	onScreen,
	simulateInSlices,
	sobolInSlices,
	sobolOnServer,
	triedIn,
	counterfactualsInSlices,
	worldsOnServer,
	type CompiledModel,
	type Progress
} from '$lib/engine';
import type { Settings } from '$lib/study';
import type { AddressView } from '$lib/settings/address';
import type { Computed } from '$lib/workbench/Results.svelte';

/** Settings of a model, and the parts of a view that ask for more than shares and variations. */
interface BenchAsked {
	settings: Settings;
	view: Pick<AddressView, 'tab' | 'outcome' | 'ranks'>;
}

/** Computes what the view of an address shows; with script the page's worker goes further, without it this is what there is. */
export function* computeWorkbench(
	compiled: CompiledModel,
	{ settings, view: { tab, outcome, ranks } }: BenchAsked
): Generator<Progress, Computed> {
	const leader = () => compiled.outcomes[evaluate(compiled, settings).leader]!;
	const explained = outcome !== null && compiled.outcomes.includes(outcome) ? outcome : null;
	return {
		simulation: yield* simulateInSlices(compiled, settings, onScreen),
		worlds: tab === 'worlds' ? yield* consistentWorldsInSlices(triedIn(compiled, settings), worldsOnServer) : null,
		sobol: tab === 'more' ? yield* sobolInSlices(compiled, settings, explained ?? leader(), sobolOnServer) : null,
		anyWeights: tab === 'more' && ranks === 'any' ? yield* simulateInSlices(compiled, settings, anyOnScreen) : null,
		counterfactuals: tab === 'whatif' ? yield* counterfactualsInSlices(compiled, settings) : null
	};
}
