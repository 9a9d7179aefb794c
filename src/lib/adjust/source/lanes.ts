/** Where a passage stands beside its paragraph, px from the paragraph's top. */
export interface Stripe {
	passage: string;
	top: number;
	bottom: number;
	/** 0 next to the text; overlapping stripes stand side by side. */
	lane: number;
}

/** Gives each stretch the first lane in which it meets no other; stretches that only touch share one. */
export function lanes(stretches: readonly Omit<Stripe, 'lane'>[]): Stripe[] {
	const ends: number[] = [];
	return [...stretches]
		.sort((a, b) => a.top - b.top || b.bottom - a.bottom)
		.map((stretch) => {
			let lane = ends.findIndex((end) => end <= stretch.top);
			if (lane < 0) lane = ends.length;
			ends[lane] = stretch.bottom;
			return { ...stretch, lane };
		});
}
