import { evaluate, type CompiledModel } from '$lib/engine';
import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { localize } from '$lib/study/language';
import {
	betweenTags,
	decisivenessColumn,
	described,
	judgementsCell,
	judgementsColumn,
	parameterColumns,
	readOnlyColumns
} from '$lib/study/scenarioColumns';
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
	/** The version of the model that it was made with, where that is another than the present one; `unread` where it cannot be read. */
	own?: { model: Model; compiled: CompiledModel } | 'unread' | null;
}

/** Gives each outcome's share in the present model's order, by the version that the scenario was made with; empty where there is none. */
function sharesOf(model: Model, compiled: CompiledModel, { settings, own }: TableScenario): (number | string)[] {
	if (own === 'unread') return model.outcomes.map(() => '');
	const of = own?.model ?? model;
	if (!of.factors.every(({ id }) => settings.factors[id])) return model.outcomes.map(() => '');
	const { share } = evaluate(own?.compiled ?? compiled, settings);
	return model.outcomes.map(({ id }) => share[of.outcomes.findIndex((each) => each.id === id)] ?? '');
}

/** Saved scenarios of a model as CSV, a row a scenario, with its shares; `parseScenarioTable` reads it back. */
export function scenariosCsv(
	model: Model,
	compiled: CompiledModel,
	scenarios: readonly TableScenario[],
	locale: InterfaceLanguage
): string {
	const parameters = parameterColumns(model);
	const head = [
		...readOnlyColumns,
		...described,
		decisivenessColumn,
		...parameters.map(({ column }) => column),
		judgementsColumn,
		...model.outcomes.map(({ name }) => localize(name, locale).text)
	];
	const rows = scenarios.map((each) => {
		const { scenario, number, savedAt, author, name, note, tags, settings } = each;
		return [
			...[scenario, number, savedAt, author, name, note, tags.join(`${betweenTags} `), settings.decisiveness],
			...parameters.map(({ factor, parameter }) => settings.factors[factor]?.[parameter] ?? ''),
			judgementsCell(settings),
			...sharesOf(model, compiled, each)
		];
	});
	return rowsCsv(head, rows);
}
