import type { ShowMessage } from '$lib/browser/showChannel';
import type { ShowState } from '$lib/present/show/Show.svelte';
import type { Settings } from '$lib/study';
import { bounds } from '$lib/study/bounds';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, { min, max }: { min: number; max: number }) =>
	typeof value === 'number' && value >= min && value <= max;

function isSettings(value: unknown): value is Settings {
	if (!isObject(value) || !within(value['decisiveness'], bounds.decisiveness) || !isObject(value['factors']))
		return false;
	const { judgements = {} } = value;
	if (!isObject(judgements) || !Object.values(judgements).every((tried) => within(tried, bounds.crossImpact)))
		return false;
	return Object.values(value['factors']).every(
		(factor) =>
			isObject(factor) &&
			within(factor['weight'], bounds.weight) &&
			within(factor['spread'], bounds.spread) &&
			['low', 'level', 'high'].every((key) => within(factor[key], bounds.level))
	);
}

function isState(value: unknown): value is ShowState {
	return (
		isObject(value) &&
		Number.isSafeInteger(value['slide']) &&
		typeof value['blank'] === 'boolean' &&
		(value['live'] === null || isSettings(value['live']))
	);
}

/** Reads what another window has said; null where it is nothing that a show says. */
export function readMessage(data: unknown): ShowMessage<ShowState> | null {
	if (!isObject(data)) return null;
	const { kind, state } = data;
	if (kind === 'where') return { kind };
	return (kind === 'here' || kind === 'state') && isState(state) ? { kind, state } : null;
}
