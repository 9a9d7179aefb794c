export { checkConsistency, nearestStates, type Contradiction } from './checkConsistency';
export {
	consistentWorlds,
	consistentWorldsInSlices,
	type ConsistentWorld,
	type ConsistentWorlds,
	type WorldsOptions
} from './consistentWorlds';
export { influence, type Influence } from './influence';
