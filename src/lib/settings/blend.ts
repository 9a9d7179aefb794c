import type { Model } from '$lib/study/model';
import { judgementIn, triableBounds } from '$lib/study/triable';
import { setJudgements } from './edits';
import type { FactorSettings, Settings } from '$lib/study/settings';

/** Numbers shown with one decimal at most, so that a blend is an address that can be read. */
const round = (value: number) => Math.round(value * 10) / 10;

/** Settings of a model part of the way (0–1) from one to the other, parameter by parameter; low ≤ level ≤ high stays true. */
export function blend(model: Model, from: Settings, to: Settings, part: number): Settings {
	const between = (a: number, b: number) => (part === 0 ? a : part === 1 ? b : round(a + part * (b - a)));
	const blended: Settings = {
		decisiveness: part === 0 ? from.decisiveness : from.decisiveness + part * (to.decisiveness - from.decisiveness),
		factors: Object.fromEntries(
			Object.entries(from.factors).map(([id, a]): [string, FactorSettings] => {
				const b = to.factors[id] ?? a;
				return [
					id,
					{
						weight: between(a.weight, b.weight),
						spread: between(a.spread, b.spread),
						level: between(a.level, b.level),
						low: between(a.low, b.low),
						high: between(a.high, b.high)
					}
				];
			})
		)
	};
	setJudgements(
		blended,
		part === 1 ? to.judgements : part === 0 ? from.judgements : triedBetween(model, from, to, part)
	);
	return blended;
}

function triedBetween(model: Model, from: Settings, to: Settings, part: number): Record<string, number> {
	const paths = new Set([from, to].flatMap(({ judgements = {} }) => Object.keys(judgements)));
	return Object.fromEntries(
		[...paths].map((path) => {
			const [a, b] = [judgementIn(model, from, path) ?? 0, judgementIn(model, to, path) ?? 0];
			const fine = triableBounds(model, path)?.whole ? 1 : 100;
			return [path, Math.round((a + part * (b - a)) * fine) / fine];
		})
	);
}
