export { levelsDrawn, type LeadOptions, type LevelsDrawn } from './drawLeads';
export {
	leadBoxes,
	leadBoxesInSlices,
	leadPatience,
	type LeadBox,
	type LeadBoxes,
	type LeadBoxesKind,
	type LeadLimit
} from './leadBoxes';
