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
export { reachOfCells, type DoubtDefaults } from './cellDoubt';
export {
	uncertainWorlds,
	uncertainWorldsInSlices,
	type DoubtOptions,
	type DoubtedWorld,
	type UncertainWorlds
} from './uncertainWorlds';
export { exactUpTo, factorsApart, factorsByVariety, tellingFew, type TellingFew } from './tellingFew';
