export { agreementFromDecisiveness, decisivenessFromAgreement } from './agreement';
export { compile, type CompiledModel } from './compile';
export type { SimulationOptions } from './drawInputs';
export { EngineError, type EngineErrorCode } from './EngineError';
export { evaluate, type Evaluation } from './evaluate';
export { explainDifference, type Difference, type DifferencePart } from './explainDifference';
export { flipPoints, type FactorFlips, type Flip } from './flipPoints';
export type { SimulatedOutcome } from './reportOutcome';
export { robustnessRadius, type Robustness } from './robustnessRadius';
export { simulate, simulateInSlices, type Progress, type Simulation } from './simulate';
export { tornado, type TornadoBar } from './tornado';
export { verdict, type Verdict } from './verdict';
export { takings, takingsInSlices, whatItTakes, type PlacedTaking, type Taking } from './whatItTakes';
export { withoutFactor } from './withoutFactor';
export { checkConsistency, nearestStates, type Contradiction } from './checkConsistency';
export {
	consistentWorlds,
	consistentWorldsInSlices,
	type ConsistentWorld,
	type ConsistentWorlds,
	type WorldsOptions
} from './consistentWorlds';
export { crossImpactsOf, impactBalances, rateWorld, type CrossImpacts } from './crossImpacts';
export { influence, type Influence } from './influence';
export { sobolIndices, sobolIndicesInSlices, type SobolIndex } from './sobolIndices';
export type { SobolOptions } from './estimateSobol';
export { exceedance } from './exceedance';
