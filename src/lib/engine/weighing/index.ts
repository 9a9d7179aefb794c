export { disturbingPair, type DisturbingPair } from './disturbingPair';
export { pairWeights, type PairWeights } from './pairWeights';
export { matrixOf, weigh } from './weigh';
