export { compile, type CompiledModel } from './compile';
export { triedCrossImpacts, triedIn, triedModel } from './triedModel';
export {
	crossImpactsOf,
	impactBalances,
	isExcluded,
	rateWorld,
	type CompiledExclusion,
	type CrossImpacts
} from './crossImpacts';
