import { wholeShares } from '../../src/lib/words/wholeShares';
import { readFileSync } from 'node:fs';
import { compile, evaluate } from '../../src/lib/engine/index';
import type { Model, Settings } from '../../src/lib/study';
import { parseAddress } from '../../src/lib/settings/address';

const folder = 'scenarios/azerbaijan-israel';

/** The bundled source as its file has it. */
export const sourceText = (language: 'ar' | 'en') => readFileSync(`${folder}/source.${language}.txt`, 'utf8');

/** A model of a study as its file has it. */
export function modelOf(study: string, id: string): Model {
	const model = JSON.parse(readFileSync(`scenarios/${study}/models/${id}.json`, 'utf8')) as Model;
	return { ...model, outcomes: model.outcomes.map((outcome) => ({ ...outcome, baseline: outcome.baseline ?? 0 })) };
}

/** A model of the bundled study. */
export const bundledModel = (id: 'core' | 'extended'): Model => modelOf('azerbaijan-israel', id);

/** The settings that a query of the workbench means. */
export const settingsOf = (model: Model, query: string): Settings =>
	parseAddress(model, [], new URLSearchParams(query)).settings;

/** Outcome id → share in whole percent, as a set that `evaluate` gives for a query is shown. */
export function sharesOf(model: Model, query: string): Record<string, string> {
	const { share } = evaluate(compile(model), settingsOf(model, query));
	const shown = wholeShares(share);
	return Object.fromEntries(model.outcomes.map(({ id }, at) => [id, String(shown[at])]));
}
