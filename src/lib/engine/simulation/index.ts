export type { SimulationOptions } from './drawInputs';
export { exceedance } from './exceedance';
export type { SimulatedOutcome } from './reportOutcome';
export { simulate, simulateInSlices, type Simulation } from './simulate';
export { leads, verdict, type Verdict, type VerdictKind } from './verdict';
