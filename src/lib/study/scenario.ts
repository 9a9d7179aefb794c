import { z } from 'zod';
import { settingsSchema } from './settings';
import { idSchema, localizedSchema } from './text';

/** `saved/<id>.json`: named settings of one model, with the story they tell. */
export const scenarioSchema = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal('scenario/1'),
	id: idSchema,
	study: idSchema,
	model: idSchema,
	name: localizedSchema,
	note: localizedSchema.optional(),
	tags: z.array(z.string().trim().min(1).max(40)).max(12).optional(),
	author: localizedSchema.optional(),
	date: z.iso.date().optional(),
	settings: settingsSchema
});
/** Holds settings of a model under a name, as a file has them. */
export type Scenario = z.infer<typeof scenarioSchema>;
