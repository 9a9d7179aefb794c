export { compile, type CompiledModel } from './compile';
export { triedCrossImpacts, triedIn, triedModel } from './triedModel';
export { crossImpactsOf, impactBalances, rateWorld, type CrossImpacts } from './crossImpacts';
