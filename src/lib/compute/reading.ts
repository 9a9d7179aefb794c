import {
	anyOnScreen,
	checkConsistency,
	consistentWorldsInSlices,
	evaluate,
	flipPoints,
	influence,
	metExclusions,
	onScreen,
	simulateInSlices,
	sobolInSlices,
	sobolOnServer,
	tornado,
	triedIn,
	worldsOnServer,
	type CompiledModel,
	type ConsistentWorlds,
	type Contradiction,
	type Evaluation,
	type FactorFlips,
	type Influence,
	type Progress,
	type Simulation,
	type Sobol,
	type TornadoBar
} from '$lib/engine';
import type { Exclusion, Settings } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';

/** What a page that moves nothing says of settings. */
interface ReadingAnswer {
	evaluation: Evaluation;
	simulation: Simulation;
	flips: FactorFlips[];
	/** Of a model without outcomes, whose answer they are. */
	worlds: ConsistentWorlds | null;
	/** Of such a model: the factors that the others push elsewhere. */
	contradictions: Contradiction[];
	/** Combinations that cannot be, and that the settings hold. */
	excluded: Exclusion[];
}

/** Computes shares, variations and flip points of settings. */
export function* computeReading(
	compiled: CompiledModel,
	{ settings }: { settings: Settings }
): Generator<Progress, ReadingAnswer> {
	const weighs = hasOutcomes(compiled);
	return {
		worlds: weighs ? null : yield* consistentWorldsInSlices(triedIn(compiled, settings), worldsOnServer),
		contradictions: weighs ? [] : checkConsistency(compiled, settings),
		excluded: metExclusions(compiled, settings),
		evaluation: evaluate(compiled, settings),
		simulation: yield* simulateInSlices(compiled, settings, onScreen),
		flips: flipPoints(compiled, settings)
	};
}

/** One figure of settings; `outcome` is the id of the outcome that it explains. */
interface FigureAsked {
	figure: string;
	settings: Settings;
	outcome: string;
	ranks: 'any' | null;
}

/** What only some figures need; null where the figure is another. */
interface FigureAnswer {
	bars: TornadoBar[] | null;
	sobol: Sobol | null;
	influences: Influence[] | null;
	/** With every weighting possible. */
	anyWeights: Simulation | null;
}

/** Computes what one figure needs beyond shares and variations. */
export function* computeFigure(
	compiled: CompiledModel,
	{ figure, settings, outcome, ranks }: FigureAsked
): Generator<Progress, FigureAnswer> {
	return {
		bars: figure === 'tornado' ? tornado(compiled, settings, outcome) : null,
		sobol: figure === 'sobol' ? yield* sobolInSlices(compiled, settings, outcome, sobolOnServer) : null,
		influences: figure === 'influence' ? influence(triedIn(compiled, settings)) : null,
		anyWeights: figure === 'ranks' && ranks === 'any' ? yield* simulateInSlices(compiled, settings, anyOnScreen) : null
	};
}
