import type { Model, Outcome } from './model';
import type { KeptObservation, SignpostObservation } from './observation';
import { signpostOf, type PlacedSignpost } from './signposts';

/** Holds an observation of a signpost. */
export type Tick = KeptObservation<SignpostObservation>;

/** Holds a signpost with what was observed of it, the newest first. */
interface TickedSignpost extends PlacedSignpost {
	/** `changed`: whether the signpost's words are others than when it was observed. */
	ticks: { tick: Tick; changed: boolean }[];
}

/** Keeps those observations that are of signposts. */
export const ticksAmong = (kept: readonly KeptObservation[]): Tick[] =>
	kept.filter((each): each is Tick => each.observed.of === 'signpost');

/** Sorts observations to the signposts of a model; those of signposts that it no longer has stand apart. */
export function tickedSignposts(
	{ outcomes }: Pick<Model, 'outcomes'>,
	ticks: readonly Tick[]
): { outcomes: { outcome: Outcome; signposts: TickedSignpost[] }[]; gone: Tick[] } {
	const placed = ticks.map((tick) => ({ tick, place: signpostOf({ outcomes }, tick.observed) }));
	return {
		outcomes: outcomes
			.filter(({ signposts }) => signposts.length > 0)
			.map((outcome) => ({
				outcome,
				signposts: outcome.signposts.map(({ text }, at) => ({
					...{ outcome: outcome.id, at, text },
					ticks: placed.flatMap(({ tick, place }) =>
						tick.observed.outcome === outcome.id && place?.at === at ? [{ tick, changed: place.changed }] : []
					)
				}))
			})),
		gone: placed.flatMap(({ tick, place }) => (place ? [] : [tick]))
	};
}
