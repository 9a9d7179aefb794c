import { parameterColumns } from '$lib/study/scenarioColumns';
import type { Column } from './sheets';

/** Makes the columns of the settings of a model's factors, a parameter each, named by the factor's id: "gulf level". */
export function settingsColumns(factors: readonly { id: string }[]): Column[] {
	return parameterColumns({ factors }).map(({ factor, parameter, column }) => ({
		...{ path: `settings.factors.${factor}.${parameter}`, name: () => column },
		kind: 'number'
	}));
}
