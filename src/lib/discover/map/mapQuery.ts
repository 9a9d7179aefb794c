import type { MapAxes, TriangleFactors } from '$lib/engine';
import { addressText } from '$lib/settings/address';
import type { AddressProblem } from '$lib/settings/addressReader';
import type { Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';

/** What the address of the leader map's page holds beside that of the workbench. */
export interface MapView extends MapAxes {
	/** The three factors of the weight triangle; null where the model has fewer. */
	corners: TriangleFactors | null;
	/** Whether the worlds that hang together stand on the map. */
	worlds: boolean;
}

/** Names the page's own keys: the map's two axes, and the triangle's three corners. */
export const mapKeys = ['x', 'y', 'a', 'b', 'c'] as const;

/** Names the page's own key of what else stands on the map. */
export const worldsKey = 'worlds';

/** Says whether a model has what a map needs: outcomes, and two factors. */
export const isMapped = (model: Model): boolean => hasOutcomes(model) && model.factors.length > 1;

/**
 * Reads which factors an address of the page names, each of a figure once; what it leaves out, or what cannot be read, is
 * the next in an order of all factors, and the latter among the problems.
 */
export function readMapView(
	order: readonly string[],
	params: URLSearchParams
): { view: MapView; problems: AddressProblem[] } {
	const problems: AddressProblem[] = [];
	function choose(keys: readonly string[]): string[] {
		const named = keys.map((key, nth) => {
			const value = params.getAll(key).at(-1) ?? '';
			const before = keys.slice(0, nth).map((other) => params.getAll(other).at(-1));
			if (order.includes(value) && !before.includes(value)) return value;
			if (value !== '') problems.push({ code: 'unknown-choice', key, value: value.slice(0, 40) });
			return null;
		});
		const others = order.filter((id) => !named.includes(id));
		return named.map((id) => id ?? others.shift()!);
	}
	const [x, y] = choose(mapKeys.slice(0, 2)) as [string, string];
	const corners = order.length > 2 ? (choose(mapKeys.slice(2)) as unknown as [string, string, string]) : null;
	const asked = params.getAll(worldsKey).at(-1) ?? '';
	if (asked !== '' && asked !== '1')
		problems.push({ code: 'unknown-choice', key: worldsKey, value: asked.slice(0, 40) });
	return { view: { x, y, corners, worlds: asked === '1' }, problems };
}

/** Writes the address of the page, after its path: of settings, as the workbench's query says them, and the factors. */
export function mapQuery(scenario: string, { x, y, corners, worlds }: MapView): string {
	const params = new URLSearchParams(scenario);
	[x, y, ...(corners ?? [])].forEach((id, nth) => params.set(mapKeys[nth]!, id));
	if (worlds) params.set(worldsKey, '1');
	return `?${addressText(params)}`;
}
