import type { Ratio } from '$lib/study';

/** Sets the size of the stage that slides are laid out on, px. It is ten or seven and a half inches wide, as in PowerPoint, and shown enlarged. */
export const stageSizes: Record<Ratio, { width: number; height: number }> = {
	'16:9': { width: 960, height: 540 },
	'4:3': { width: 720, height: 540 }
};
