import type { DoubtDefaults } from '$lib/engine';
import { Reader, type AddressProblem } from '$lib/settings/addressReader';
import { addressText } from '$lib/settings/address';
import { cellConfidences } from '$lib/study/bounds';

/** What the address of the page holds beside that of the workbench: how the matrix is read, and what is shown of it. */
export interface DoubtView extends DoubtDefaults {
	/** How many worlds are the telling few. */
	few: number;
	/** Id of the group whose worlds are listed, and the page of its list; null for the largest group. */
	group: string | null;
	part: number;
}

/** How few and how many the telling few can be. */
export const fewBounds = { min: 3, max: 6, whole: true } as const;

const plain: DoubtView = { unsaid: 'fairly', zeros: false, few: 4, group: null, part: 1 };

/** Reads what an address of the page asks for; what cannot be read is plain, and among the problems. */
export function readDoubtView(params: URLSearchParams): { view: DoubtView; problems: AddressProblem[] } {
	const reader = new Reader(params);
	const view: DoubtView = {
		unsaid: reader.choice('unsaid', cellConfidences) ?? plain.unsaid,
		zeros: reader.choice('zeros', ['1']) === '1',
		few: reader.number('few', fewBounds) ?? plain.few,
		group: reader.text('group')?.slice(0, 500) || null,
		part: reader.number('part', { min: 1, max: 1000, whole: true }) ?? plain.part
	};
	return { view, problems: reader.problems };
}

/** The page's own part of an address as key and value, without what is plain; `readDoubtView` reads it back. */
export function doubtFields(view: DoubtView): [string, string][] {
	const fields: [string, string][] = [];
	if (view.unsaid !== plain.unsaid) fields.push(['unsaid', view.unsaid]);
	if (view.zeros) fields.push(['zeros', '1']);
	if (view.few !== plain.few) fields.push(['few', String(view.few)]);
	if (view.group) fields.push(['group', view.group]);
	if (view.part !== plain.part) fields.push(['part', String(view.part)]);
	return fields;
}

/** The address of the page, after its path: of a scenario, as the workbench's query says it, and what is asked. */
export function doubtQuery(scenario: string, view: DoubtView): string {
	const params = new URLSearchParams(scenario);
	for (const [key, value] of doubtFields(view)) params.set(key, value);
	const text = addressText(params);
	return text === '' ? '' : `?${text}`;
}
