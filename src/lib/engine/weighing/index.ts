export { disturbingPair, type DisturbingPair } from './disturbingPair';
export { portionsOf } from './portions';
export { pairWeights, type PairWeights } from './pairWeights';
export { matrixOf, weigh } from './weigh';
