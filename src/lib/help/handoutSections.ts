import type { Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { sections, type HelpSection } from './sections';

const ofShares = [
	'shares',
	'variations',
	'verdict',
	'contributions',
	'flip',
	'radius',
	'tornado',
	'difference',
	'words'
];
const ofWorlds = ['worlds', 'influence'];

/** Lists the sections that a model's handout ends with, in their order. */
export function handoutSections(model: Pick<Model, 'outcomes'>): readonly HelpSection[] {
	const shown = hasOutcomes(model) ? ofShares : ofWorlds;
	return sections.filter(({ id }) => shown.includes(id));
}
