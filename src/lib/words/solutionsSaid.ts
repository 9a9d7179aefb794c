import type { InterfaceLanguage, Model } from '$lib/study';
import type { SolutionsCheck } from '$lib/study/scenarioWizard/compareSolutions';
import { named } from './named';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

/** So many worlds that differ are said of each kind. */
const mostSaid = 20;

/** Says whether the worlds found are those of a list of solutions: first in one sentence with the counts, then which differ. */
export function solutionsSaid(
	{ factors }: Pick<Model, 'factors'>,
	{ listed, found, same, onlyListed, onlyFound, complete }: SolutionsCheck,
	locale: InterfaceLanguage
): string[] {
	const { number } = numbersIn(locale);
	if (onlyListed.length === 0 && onlyFound.length === 0) return [m.wizard_same({ count: found }, { locale })];
	const worldOf = (states: number[]) =>
		states
			.map((state, f) => `${named(factors[f]!.name, locale)}: ${named(factors[f]!.states[state - 1]!.name, locale)}`)
			.join(' · ');
	const counts = { listed, same, missing: onlyListed.length, more: onlyFound.length };
	const said = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, number(count)])) as Record<
		keyof typeof counts,
		string
	>;
	const which = (worlds: number[][], say: typeof m.wizard_only_listed) => [
		...worlds.slice(0, mostSaid).map((states) => say({ world: worldOf(states) }, { locale })),
		...(worlds.length > mostSaid ? [m.wizard_rest({ number: number(worlds.length - mostSaid) }, { locale })] : [])
	];
	return [
		m.wizard_differ(said, { locale }),
		...(complete ? [] : [m.wizard_ended({}, { locale })]),
		...which(onlyListed, m.wizard_only_listed),
		...which(onlyFound, m.wizard_only_found)
	];
}
