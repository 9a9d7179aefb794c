import type { TornadoBar } from '$lib/engine';

/** Sorts factors (ids) by how far their level or weight, within its range, moves the share. */
export function factorsByInfluence(bars: readonly TornadoBar[]): string[] {
	const reach = new Map<string, number>();
	for (const { factor, least, most } of bars) reach.set(factor, Math.max(reach.get(factor) ?? 0, most - least));
	return [...reach].sort(([, a], [, b]) => b - a).map(([factor]) => factor);
}
