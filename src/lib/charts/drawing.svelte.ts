import { onMount } from 'svelte';

/** What draws the marks of a figure on a canvas. */
export type Drawing = typeof import('./Chart.svelte').default;

/** Loads what draws once the page is awake: the server, and a page without script, have none. Called while a component is made. */
export function drawing(): { readonly Chart: Drawing | null } {
	let chart = $state.raw<Drawing | null>(null);
	onMount(async () => {
		chart = (await import('./Chart.svelte')).default;
	});
	return {
		get Chart() {
			return chart;
		}
	};
}
