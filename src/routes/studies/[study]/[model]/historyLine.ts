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

/** Keeps the history of a model across pages, for the page of one scenario. */
export function historyKeeper(open: OpenScenario) {
	const { model, scenarios, start, name } = open;
	/** What is known of steps as they are kept: a step never changes. */
	const known = new WeakMap<Step<Settings>, KeptStep>();

	function write(step: Step<Settings>): KeptStep {
		const found = known.get(step);
		if (found) return found;
		const { state, elsewhere, bookmark, opened, weighed, saved } = step;
		const kept: KeptStep = {
			settings: fromDefaults(model, state),
			address: elsewhere ?? addressText(formatAddress(model, scenarios, start, state, plainView)),
			bookmark,
			...(opened && { opened }),
			...(weighed && { weighed }),
			...(saved !== undefined && { saved })
		};
		known.set(step, kept);
		return kept;
	}

	/** A step as it was kept; its settings are read when somebody asks for them. */
	function stepOf(kept: KeptStep, isHere: boolean): Step<Settings> {
		const { bookmark, opened, weighed, saved } = kept;
		let state: Settings | undefined;
		const step: Step<Settings> = {
			get state() {
				return (state ??= parseAddress(model, [], new URLSearchParams(kept.settings)).settings);
			},
			bookmark,
			...(opened && { opened }),
			...(weighed && { weighed }),
			...(saved !== undefined && { saved }),
			...(!isHere && { elsewhere: kept.address })
		};
		known.set(step, kept);
		return step;
	}

	return {
		/** Writes a history as the browser keeps it; steps of other scenarios keep the address that opens them. */
		written: (steps: readonly Step<Settings>[], at: number): KeptHistory => ({ at, steps: steps.map(write) }),
		/**
		 * Joins what was kept with the history of the page: where the last step kept is where the page stands, it goes on there
		 * (after a reload, or a save); else the scenario that is open comes after it, with what was moved since.
		 */
		joined(kept: KeptHistory | null, own: Line): Line {
			if (kept) {
				const [first, last] = segmentAround(kept.steps, kept.at);
				const stands = kept.steps[kept.at]!;
				const begun = kept.steps[first]!.opened;
				const isSame = begun?.start === start || stands.saved !== undefined;
				if (isSame && stands.settings === fromDefaults(model, own.steps[own.at]!.state)) {
					// A save has made another base of what the steps before it were opened from.
					const based = (step: KeptStep, at: number): KeptStep => ({
						...step,
						address: addressHere(open, step),
						...(at === first && { opened: { name: begun?.name ?? name, start } })
					});
					const isHere = (at: number) => at >= first && at <= last;
					const isRebased = begun?.start !== start;
					const steps = kept.steps.map((step, at) =>
						isHere(at) ? stepOf(isRebased ? based(step, at) : step, true) : stepOf(step, false)
					);
					return { steps, at: kept.at };
				}
			}
			const before = kept ? kept.steps.slice(0, kept.at + 1).map((step) => stepOf(step, false)) : [];
			const [begin, ...moved] = own.steps;
			return { steps: [...before, { ...begin!, opened: { name, start } }, ...moved], at: before.length + own.at };
		}
	};
}

/** The query that opens a step in the scenario that is open. */
function addressHere({ model, scenarios, start }: OpenScenario, { settings }: KeptStep): string {
	const state = parseAddress(model, [], new URLSearchParams(settings)).settings;
	return addressText(formatAddress(model, scenarios, start, state, plainView));
}
