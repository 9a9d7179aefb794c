import { judgementOrders, type JudgementFilter, type JudgementOrder } from '$lib/findings/judgementRows';
import { addressText } from '$lib/settings/address';
import type { AddressProblem } from '$lib/settings/addressReader';
import type { Model } from '$lib/study';
import { bases } from '$lib/study/bounds';

/** What the address of the judgements' page holds beside that of the workbench: what is listed, how, and in which order. */
export interface JudgementsView extends JudgementFilter {
	view: 'list' | 'matrix' | 'cross';
	order: JudgementOrder;
}

/** Keys of the page's own; `outcome` is the workbench's, so the outcome that judgements are about is `on`. */
const keys = { factor: 'factor', outcome: 'on', basis: 'basis', view: 'view', order: 'order' } as const;

/** Reads what an address of the page asks for; what cannot be read is plain, and among the problems. */
export function readJudgementsView(
	model: Model,
	params: URLSearchParams
): { view: JudgementsView; problems: AddressProblem[] } {
	const problems: AddressProblem[] = [];
	function choice<T extends string>(key: string, choices: readonly T[]): T | null {
		const value = params.getAll(key).at(-1) ?? '';
		const found = choices.find((each) => each === value) ?? null;
		if (value !== '' && found === null) problems.push({ code: 'unknown-choice', key, value: value.slice(0, 40) });
		return found;
	}
	const view: JudgementsView = {
		factor: choice(keys.factor, model.factors.map(({ id }) => id)), // prettier-ignore
		outcome: choice(keys.outcome, model.outcomes.map(({ id }) => id)), // prettier-ignore
		basis: choice(keys.basis, [...bases, 'open']),
		view: choice(keys.view, ['list', 'matrix', 'cross']) ?? 'list',
		order: choice(keys.order, judgementOrders) ?? 'model'
	};
	return { view, problems };
}

/** The page's own part of an address as key and value, without what is plain; `readJudgementsView` reads it back. */
export function judgementsFields({ view, order, ...filter }: JudgementsView): [string, string][] {
	const fields: [string, string][] = [];
	for (const key of ['factor', 'outcome', 'basis'] as const) if (filter[key]) fields.push([keys[key], filter[key]]);
	if (view !== 'list') fields.push([keys.view, view]);
	if (order !== 'model') fields.push([keys.order, order]);
	return fields;
}

/** Shows the cross-impacts of the model's first factor. */
export const crossView: JudgementsView = { factor: null, outcome: null, basis: null, view: 'cross', order: 'model' };

/** The address of the page, after its path: of a scenario, as the workbench's query says it, and what is listed. */
export function judgementsQuery(scenario: string, view: JudgementsView): string {
	const params = new URLSearchParams(scenario);
	for (const [key, value] of judgementsFields(view)) params.set(key, value);
	const text = addressText(params);
	return text === '' ? '' : `?${text}`;
}
