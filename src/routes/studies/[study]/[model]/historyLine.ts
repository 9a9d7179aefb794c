import type { KeptHistory, KeptStep } from '$lib/browser/keptHistory';
import { addressText, formatAddress, parseAddress, plainView } from '$lib/settings/address';
import type { Model, Scenario, Settings } from '$lib/study';
import type { Step } from '$lib/workbench/History.svelte';

/** The scenario that is open, by name and as an address names it, and what addresses of its model may start from. */
export interface OpenScenario {
	model: Model;
	scenarios: readonly Scenario[];
	start: string | null;
	name: string;
}

/** The steps that were kept, as a history has them, and where among them the user stands. */
interface Line {
	steps: Step<Settings>[];
	at: number;
}

const fromDefaults = (model: Model, settings: Settings) =>
	addressText(formatAddress(model, [], null, settings, plainView));

/** The steps from one opening of a scenario to the next, around a step: [first, last]. */
function segmentAround(steps: readonly Pick<KeptStep, 'opened'>[], at: number): [number, number] {
	let first = at;
	while (first > 0 && !steps[first]!.opened) first--;
	let last = at;
	while (last + 1 < steps.length && !steps[last + 1]!.opened) last++;
	return [first, last];
}

/** Writes a history as the browser keeps it; steps of other scenarios keep the address that opens them. A step is written once: it never changes. */
export function lineKeeper({ model, scenarios, start }: OpenScenario) {
	const written = new WeakMap<Step<Settings>, KeptStep>();
	function write(step: Step<Settings>): KeptStep {
		const { state, elsewhere, bookmark, opened, saved } = step;
		const known = written.get(step);
		if (known) return known;
		const kept: KeptStep = {
			settings: fromDefaults(model, state),
			address: elsewhere ?? addressText(formatAddress(model, scenarios, start, state, plainView)),
			bookmark,
			...(opened && { opened }),
			...(saved !== undefined && { saved })
		};
		written.set(step, kept);
		return kept;
	}
	return (steps: readonly Step<Settings>[], at: number): KeptHistory => ({ at, steps: steps.map(write) });
}

/**
 * Joins what was kept of a model's history with that of the page: where the last step kept is where the page stands, it goes on
 * there (after a reload, or a save); else the scenario that is open comes after it, with what was moved since.
 */
export function joinedLine(open: OpenScenario, kept: KeptHistory | null, own: Line): Line {
	const { model, start, name } = open;
	const stepOf = (step: KeptStep, isHere: boolean): Step<Settings> => ({
		state: parseAddress(model, [], new URLSearchParams(step.settings)).settings,
		bookmark: step.bookmark,
		...(step.opened && { opened: step.opened }),
		...(step.saved !== undefined && { saved: step.saved }),
		...(!isHere && { elsewhere: step.address })
	});
	const opened = { name, start };
	if (kept) {
		const [first, last] = segmentAround(kept.steps, kept.at);
		const stands = kept.steps[kept.at]!;
		const isHere = (at: number) => at >= first && at <= last;
		const isSame = kept.steps[first]!.opened?.start === start || stands.saved !== undefined;
		if (isSame && stands.settings === fromDefaults(model, own.steps[own.at]!.state)) {
			const steps = kept.steps.map((step, at) => stepOf(step, isHere(at)));
			// A save has made another base of what the steps before it were opened from.
			steps[first] = { ...steps[first]!, opened: { name: steps[first]!.opened?.name ?? name, start } };
			return { steps, at: kept.at };
		}
	}
	const before = kept ? kept.steps.slice(0, kept.at + 1).map((step) => stepOf(step, false)) : [];
	const [own0, ...moved] = own.steps;
	return { steps: [...before, { ...own0!, opened }, ...moved], at: before.length + own.at };
}
