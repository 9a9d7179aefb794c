import type { JudgementRow } from '$lib/findings/judgementRows';
import { tryField } from '$lib/settings/address';
import { bounds, takesPercent } from '$lib/study/bounds';

/** A number of which another value may be tried: one behind a share, or a cross-impact. */
export interface Tryable extends Pick<JudgementRow, 'about' | 'factor' | 'value' | 'modelValue' | 'tried'> {
	kind: JudgementRow['kind'] | 'crossImpact';
}

/** Whether a number is tried by its path, in place of the model's; weights, levels and the decisiveness are settings of their own. */
export const isJudged = (kind: Tryable['kind']): boolean => ['impact', 'baseline', 'crossImpact'].includes(kind);

/** The field in which another value of a judgement is tried, as the address calls it, with its bounds and what a key moves it by. */
export function tryKey({ kind, about, factor }: Pick<Tryable, 'kind' | 'about' | 'factor'>) {
	return {
		name: isJudged(kind) ? tryField(about) : factor === null ? kind : `${kind}.${factor}`,
		...bounds[kind],
		step: kind === 'decisiveness' ? 0.1 : 1,
		whole: kind === 'crossImpact',
		percent: takesPercent(kind)
	};
}
