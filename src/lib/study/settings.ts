import { z } from 'zod';
import { bounds } from './bounds';
import { idSchema } from './text';

const level = z.number().min(bounds.level.min).max(bounds.level.max);

/** What a user moves of one factor: raw weight 0–100 with its spread ≥ 1, level 0–100 with its plausible range. */
export const factorSettingsSchema = z
	.strictObject({
		weight: z.number().min(bounds.weight.min).max(bounds.weight.max),
		spread: z.number().min(bounds.spread.min).max(bounds.spread.max),
		level,
		low: level,
		high: level
	})
	.refine((factor) => factor.low <= factor.level, { path: ['low'], params: { code: 'low-above-level' } })
	.refine((factor) => factor.level <= factor.high, { path: ['high'], params: { code: 'high-below-level' } });
/** Holds a factor's weight, level 0–100, range and spread. */
export type FactorSettings = z.infer<typeof factorSettingsSchema>;

/** Everything a user moves: decisiveness, and each factor by id. */
export const settingsSchema = z.strictObject({
	decisiveness: z.number().min(bounds.decisiveness.min).max(bounds.decisiveness.max),
	factors: z.record(idSchema, factorSettingsSchema),
	/** Values tried in place of the model's, by path: `impacts.proximity.watched.quiet`, `outcomes.quiet.baseline`, `crossImpacts.a.s.b.t`. The model says the bounds of each (`triableBounds`). */
	judgements: z.record(z.string().min(1).max(300), z.number()).optional()
});
/** Holds the decisiveness, the settings of each factor, and the judgements that are tried. */
export type Settings = z.infer<typeof settingsSchema>;
