export { compile, type CompiledModel } from './compile';
export { crossImpactsOf, impactBalances, rateWorld, type CrossImpacts } from './crossImpacts';
