import type { Settings } from '../study';
import type { CompiledModel } from './model/compile';
import { triedIn } from './model/triedModel';
import { sobolInSlices } from './sensitivity/sobolIndices';
import { counterfactualsInSlices } from './sensitivity/whatItTakes';
import { simulateInSlices } from './simulation/simulate';
import { consistentWorldsInSlices, type WorldsOptions } from './worlds/consistentWorlds';
import { uncertainWorldsInSlices } from './worlds/uncertainWorlds';
import { leadBoxesInSlices } from './discovery/leadBoxes';
import type { Slices, TaskControl } from './drive';

/** Names every long method once: of a compiled model and what is asked of it, in slices that yield their progress. */
export const methods = {
	simulate: simulateInSlices,
	/** Of settings nothing but what they try bears on it: `triedCrossImpacts` holds that. */
	worlds: (compiled: CompiledModel, judgements: Settings['judgements'], options: WorldsOptions) =>
		consistentWorldsInSlices(triedIn(compiled, judgements ? { judgements } : {}), options),
	/** As worlds. */
	doubt: uncertainWorldsInSlices,
	sobol: sobolInSlices,
	counterfactuals: counterfactualsInSlices,
	leadBoxes: leadBoxesInSlices
};

/** Name of a long method. */
export type MethodName = keyof typeof methods;

/** What a long method is asked, after its model. */
export type MethodAsked<Name extends MethodName> =
	Parameters<(typeof methods)[Name]> extends [unknown, ...infer Asked] ? Asked : never;

/** What a long method answers. */
export type MethodAnswer<Name extends MethodName> =
	ReturnType<(typeof methods)[Name]> extends Generator<unknown, infer Answer> ? Answer : never;

/** Runs a long method somewhere, and rejects with an EngineError or what went wrong there. */
export type RunMethod = <Name extends MethodName>(
	method: Name,
	asked: MethodAsked<Name>,
	control?: TaskControl
) => Promise<MethodAnswer<Name>>;

/** Begins a long method of a model; nothing is computed before it is driven. */
export function beginMethod<Name extends MethodName>(method: Name, compiled: CompiledModel, asked: MethodAsked<Name>) {
	// A union of methods takes no arguments that TypeScript could join to their names.
	const begin = methods[method] as unknown as (...all: unknown[]) => Slices<MethodAnswer<Name>>;
	return begin(compiled, ...asked);
}
