export type { SobolOptions } from './estimateSobol';
export { explainDifference, type Difference, type DifferencePart } from './explainDifference';
export { flipPoints, type FactorFlips, type Flip } from './flipPoints';
export { leaderMap, type LeaderMap, type MapAxes } from './leaderMap';
export { aheadSteps, type LeadRegion } from './leadRegions';
export { leaveOneOut, type LeaveOneOut, type LeftOut } from './leaveOneOut';
export { robustnessRadius, type Robustness } from './robustnessRadius';
export { shareCurve, type CurveParameter, type LeadStretch, type ShareCurve } from './shareCurve';
export { sobolIndices, sobolIndicesInSlices, sobolInSlices, type Sobol, type SobolIndex } from './sobolIndices';
export { tornado, type TornadoBar } from './tornado';
export {
	counterfactuals,
	counterfactualsInSlices,
	whatItTakes,
	type PlacedCounterfactual,
	type Counterfactual
} from './whatItTakes';
export { weightTriangle, type TriangleFactors, type WeightTriangle } from './weightTriangle';
