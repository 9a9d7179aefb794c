import { z } from 'zod';
import { mostParts } from './bounds';
import { idSchema } from './text';

const { factors: mostFactors } = mostParts;
const byFactor = z.record(idSchema, z.number().min(0).max(100));

const pairSchema = z.strictObject({
	/** The factor that matters more, and the one that it is held against; either where they matter equally. */
	more: idSchema,
	less: idSchema,
	/** How many times as much it matters: 1 equally, 3 somewhat, 5 clearly, 7 far, 9 utterly more. */
	times: z.int().min(1).max(9)
});

/** How the weights of a model were found: a way of asking, and what was answered. */
export const weighingSchema = z.discriminatedUnion('method', [
	/** What each factor's move from one end of its line to the other counts, where the greatest counts 100. */
	z.strictObject({ method: z.literal('swing'), swings: byFactor }),
	/** Factors from what matters most to what matters least; those of one place tie. */
	z.strictObject({
		method: z.literal('ranks'),
		ranks: z.array(z.array(idSchema).min(1).max(mostFactors)).max(mostFactors)
	}),
	/** A hundred points, given out among the factors. */
	z.strictObject({ method: z.literal('points'), points: byFactor }),
	/** Factors held against one another, two at a time. */
	z.strictObject({ method: z.literal('pairs'), pairs: z.array(pairSchema).max((mostFactors * (mostFactors - 1)) / 2) })
]);
/** Holds a way of weighing with its answers. */
export type Weighing = z.infer<typeof weighingSchema>;
/** Names a way of weighing. */
export type WeighingMethod = Weighing['method'];
/** Holds the answer about two factors. */
export type PairAnswer = z.infer<typeof pairSchema>;
