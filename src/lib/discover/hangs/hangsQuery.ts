import { hangingOrders, type HangingOrder } from '$lib/findings/hanging';
import type { AddressProblem } from '$lib/settings/addressReader';
import { addressText } from '$lib/settings/address';
import { hangingKinds, type HangingKind } from '$lib/study/hangingKinds';

/** What the address of the page holds beside that of the workbench: what is left out, and in which order the table has it. */
export interface HangsView {
	by: HangingKind;
	order: HangingOrder;
}

const plain: HangsView = { by: 'judgement', order: 'moves' };

/** Reads what an address of the page asks for; what cannot be read is plain, and among the problems. */
export function readHangsView(params: URLSearchParams): { view: HangsView; problems: AddressProblem[] } {
	const problems: AddressProblem[] = [];
	function choice<T extends string>(key: string, choices: readonly T[], otherwise: T): T {
		const value = params.getAll(key).at(-1) ?? '';
		const found = choices.find((each) => each === value);
		if (value !== '' && !found) problems.push({ code: 'unknown-choice', key, value: value.slice(0, 40) });
		return found ?? otherwise;
	}
	const by = choice('by', hangingKinds, plain.by);
	return { view: { by, order: choice('order', hangingOrders, plain.order) }, problems };
}

/** The address of the page, after its path: of a scenario, as the workbench's query says it, and what is shown. */
export function hangsQuery(scenario: string, { by, order }: HangsView): string {
	const params = new URLSearchParams(scenario);
	if (by !== plain.by) params.set('by', by);
	if (order !== plain.order) params.set('order', order);
	const text = addressText(params);
	return text === '' ? '' : `?${text}`;
}
