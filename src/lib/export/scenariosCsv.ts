import { evaluate, type CompiledModel } from '$lib/engine';
import type { Language, Model, Settings } from '$lib/study';
import { localize } from '$lib/study/language';
import { betweenTags, decisivenessColumn, described, parameterColumns, told } from '$lib/study/scenarioColumns';
import { rowsCsv } from './csv';

/** What a table says of a saved scenario. */
export interface TableScenario {
	scenario: string;
	number: number;
	savedAt: string;
	author: string;
	name: string;
	note: string;
	tags: string[];
	settings: Settings;
}

/** Saved scenarios of a model as CSV, a row a scenario, with its shares; `parseScenarioTable` reads it back. */
export function scenariosCsv(
	model: Model,
	compiled: CompiledModel,
	scenarios: readonly TableScenario[],
	locale: Language
): string {
	const parameters = parameterColumns(model);
	const head = [
		...told,
		...described,
		decisivenessColumn,
		...parameters.map(({ column }) => column),
		...model.outcomes.map(({ name }) => localize(name, locale).text)
	];
	const rows = scenarios.map(({ scenario, number, savedAt, author, name, note, tags, settings }) => {
		const whole = model.factors.every(({ id }) => settings.factors[id]);
		const shares = whole ? evaluate(compiled, settings).share : model.outcomes.map(() => '');
		return [
			...[scenario, number, savedAt, author, name, note, tags.join(`${betweenTags} `), settings.decisiveness],
			...parameters.map(({ factor, parameter }) => settings.factors[factor]?.[parameter] ?? ''),
			...shares
		];
	});
	return rowsCsv(head, rows);
}
