import { levelsDrawn, type LevelsDrawn } from '$lib/engine';
import { addressText } from '$lib/settings/address';
import { Reader, type AddressProblem } from '$lib/settings/addressReader';
import type { Model } from '$lib/study';

/** What the address of the page holds beside that of the workbench: the outcome, where levels are drawn, and the box. */
export interface WhenView {
	/** The outcome's id; that of the workbench's address, or the leader, where it is null. */
	on: string | null;
	levels: LevelsDrawn;
	/** Place of the box among those on the path; the one told first where it is null. */
	box: number | null;
}

/** More boxes than a path has: a peel takes a twentieth. */
const mostBoxes = 1000;

/** Reads what an address of the page asks for; what cannot be read is plain, and among the problems. */
export function readWhenView(model: Model, params: URLSearchParams): { view: WhenView; problems: AddressProblem[] } {
	const reader = new Reader(params);
	const view = {
		on: reader.choice('on', model.outcomes.map(({ id }) => id)), // prettier-ignore
		levels: reader.choice('levels', levelsDrawn) ?? 'everywhere',
		box: reader.number('box', { min: 0, max: mostBoxes, whole: true })
	};
	return { view, problems: reader.problems };
}

/** The address of the page, after its path: of a scenario, as the workbench's query says it, and what is asked. */
export function whenQuery(scenario: string, { on, levels, box }: WhenView): string {
	const params = new URLSearchParams(scenario);
	if (on !== null) params.set('on', on);
	if (levels !== 'everywhere') params.set('levels', levels);
	if (box !== null) params.set('box', String(box));
	const text = addressText(params);
	return text === '' ? '' : `?${text}`;
}
