import type { WizardProject } from '../../src/lib/study/scenarioWizard/project';
import { referenceFile } from './referenceFile';

/** Every published cross-impact matrix that is kept here, by the name of its file. */
export const publishedMatrices = [
	'cib-somewhereland',
	'cib-global',
	'cib-lloyd-schweizer',
	'cib-bench-medium',
	'cib-bench-large'
];

/** A published matrix as a project, and its published worlds as the numbers of their states, from 1. */
export function projectOfCase(name: string): { project: WizardProject; published: number[][] } {
	const { factors, matrix, consistent } = referenceFile<{
		factors: { id: string; name?: string; states: string[] }[];
		matrix: number[][];
		consistent: { world: number[] }[];
	}>(`${name}.json`);
	return {
		project: {
			factors: factors.map(({ id, name: long, states }) => ({
				...{ name: long ?? id, short: id.slice(0, 6), note: '' },
				states: states.map((state) => ({ name: state, short: state.slice(0, 6) }))
			})),
			...{ matrix, note: '', notes: factors.map(() => factors.map(() => '')) }
		},
		published: consistent.map(({ world }) => world)
	};
}
