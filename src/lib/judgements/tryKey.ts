import type { JudgementRow } from '$lib/findings/judgementRows';
import { tryField } from '$lib/settings/address';
import { bounds, takesPercent } from '$lib/study/bounds';

/** The field in which another value of a judgement is tried, as the address calls it, with its bounds and what a key moves it by. */
export function tryKey({ kind, about, factor }: Pick<JudgementRow, 'kind' | 'about' | 'factor'>) {
	const step = kind === 'decisiveness' ? 0.1 : 1;
	const own = kind === 'impact' || kind === 'baseline';
	return {
		name: own ? tryField(about) : factor === null ? kind : `${kind}.${factor}`,
		...bounds[kind],
		step,
		percent: takesPercent(kind)
	};
}
