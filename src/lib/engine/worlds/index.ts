export {
	checkConsistency,
	checkTogether,
	metExclusions,
	nearestStates,
	type Contradiction,
	type Together
} from './checkConsistency';
export {
	consistentWorlds,
	consistentWorldsInSlices,
	type ConsistentWorld,
	type ConsistentWorlds,
	type WorldsOptions
} from './consistentWorlds';
export { influence, type Influence } from './influence';
