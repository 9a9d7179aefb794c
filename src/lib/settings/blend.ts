import type { FactorSettings, Settings } from '$lib/study/settings';

/** Numbers shown with one decimal at most, so that a blend is an address that can be read. */
const round = (value: number) => Math.round(value * 10) / 10;

/** Settings part of the way (0–1) from one to the other, parameter by parameter; low ≤ level ≤ high stays true. */
export function blend(from: Settings, to: Settings, part: number): Settings {
	const between = (a: number, b: number) => (part === 0 ? a : part === 1 ? b : round(a + part * (b - a)));
	return {
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
}
