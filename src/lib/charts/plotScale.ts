import { getContext, setContext } from 'svelte';

const key = Symbol('plot scale');

/** Tells the figures of a part of the page how much it is enlarged, so that their marks stay sharp. Called once, while it is made. */
export function providePlotScale(scale: () => number): void {
	setContext(key, scale);
}

/** How much the part of the page that a figure stands in is enlarged; 1 where nobody says. */
export function plotScale(): () => number {
	return getContext<(() => number) | undefined>(key) ?? (() => 1);
}
