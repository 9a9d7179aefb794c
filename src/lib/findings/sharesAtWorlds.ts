import { evaluate, type CompiledModel } from '$lib/engine';
import type { Settings } from '$lib/study';
import { setStates } from '$lib/settings/edits';

/** Gives the shares of the outcomes at each world's levels, all else as set, [world][outcome]. */
export function sharesAtWorlds(
	compiled: CompiledModel,
	settings: Settings,
	worlds: readonly { states: Readonly<Record<string, string>> }[]
): number[][] {
	return worlds.map(({ states }) => {
		const at = structuredClone(settings);
		setStates(at, compiled.source, states);
		return evaluate(compiled, at).share;
	});
}
