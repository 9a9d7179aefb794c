export { agreementFromDecisiveness, decisivenessFromAgreement } from './agreement';
export { compile, type CompiledModel } from './compile';
export type { SimulationOptions } from './drawInputs';
export { EngineError, type EngineErrorCode } from './EngineError';
export { evaluate, type Evaluation } from './evaluate';
export type { SimulatedOutcome } from './reportOutcome';
export { simulate, simulateInSlices, type Progress, type Simulation } from './simulate';
export { verdict, type Verdict } from './verdict';
export { withoutFactor } from './withoutFactor';
