import type { LeadBox, LeadLimit, LevelsDrawn } from '$lib/engine';
import type { Settings } from '$lib/study';
import { bounds } from '$lib/study/bounds';

/** Half of the draws of a weight that lie above or below what is set lie within this power of its spread. */
const quartile = 0.6745;

const tenths = (value: number) => Math.round(value * 10) / 10;

function levelKeys({ factor, low, high }: LeadLimit, levels: LevelsDrawn, settings: Settings) {
	const set = settings.factors[factor]!;
	const [least, most] = levels === 'everywhere' ? [bounds.level.min, bounds.level.max] : [set.low, set.high];
	const [from, to] = [low ?? least, high ?? most];
	const middle = (from + to) / 2;
	const whole = Math.round(middle);
	const level = whole >= from && whole <= to ? whole : middle;
	return {
		[`state.${factor}`]: null,
		[`level.${factor}`]: String(level),
		[`low.${factor}`]: String(from),
		[`high.${factor}`]: String(to)
	};
}

/** Between two limits by their mean multiple; beyond one alone, where the middle of what lies beyond it would be if it were what is set. */
function weightKeys({ factor, low, high }: LeadLimit, settings: Settings) {
	const { weight, spread } = settings.factors[factor]!;
	const step = spread ** quartile;
	const times = Math.sqrt((low ?? (high ?? 1) / step ** 2) * (high ?? (low ?? 1) * step ** 2));
	return { [`weight.${factor}`]: String(Math.min(bounds.weight.max, tenths(weight * times))) };
}

/** What stands in the workbench's address with what a box limits at its middle, ranges as wide as the box; null takes a key out. */
export function middleOfBox(
	{ limits }: LeadBox,
	levels: LevelsDrawn,
	settings: Settings
): Record<string, string | null> {
	const keys = limits.map((limit) =>
		limit.parameter === 'level' ? levelKeys(limit, levels, settings) : weightKeys(limit, settings)
	);
	return Object.assign({}, ...keys) as Record<string, string | null>;
}
