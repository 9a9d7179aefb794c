import { getContext, onMount, setContext } from 'svelte';

/** What draws the marks of a figure on a canvas. */
export type Drawing = typeof import('./Chart.svelte').default;

let loaded: Drawing | null = null;
/** When the last figure that waits for what draws may be drawn. */
let turn = Promise.resolve();

const plainly = Symbol('plain marks');

/** Has the figures of a part of the page drawn of plain marks, no canvas each. Called once, while it is made. */
export function providePlainMarks(): void {
	setContext(plainly, true);
}

const nextTask = () => new Promise<void>((done) => setTimeout(done));

/**
 * Loads what draws once the page is awake: the server, and a page without script, have none. Called while a component is made.
 * Figures that waited for it are drawn one after another, so that none holds up what a reader does; later ones at once.
 */
export function drawing(): { readonly Chart: Drawing | null } {
	let chart = $state.raw<Drawing | null>(null);
	const isPlain = getContext<true | undefined>(plainly) ?? false;
	onMount(async () => {
		if (isPlain) return;
		if (!loaded) {
			const { default: found } = await import('./Chart.svelte');
			await (turn = turn.then(nextTask));
			loaded = found;
		}
		chart = loaded;
	});
	return {
		get Chart() {
			return chart;
		}
	};
}
