export { agreementFromDecisiveness, decisivenessFromAgreement } from './agreement';
export { compile, type CompiledModel } from './compile';
export { EngineError, type EngineErrorCode } from './EngineError';
export { evaluate, withoutFactor, type Evaluation } from './evaluate';
export {
	simulate,
	simulateInSlices,
	type Progress,
	type SimulatedOutcome,
	type Simulation,
	type SimulationOptions
} from './simulate';
export { verdict, type Verdict } from './verdict';
