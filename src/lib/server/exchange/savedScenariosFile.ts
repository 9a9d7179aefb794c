import { z } from 'zod';
import { settingsSchema } from '$lib/study/settings';
import { idSchema } from '$lib/study/text';
import { typedLine, typedName, typedText } from '$lib/study/typed';
import { limits } from '../saveForm';

/** Names the format of a file of saved scenarios, with its version. */
export const savedScenariosFormat = 'saved-scenarios/1';

/** What is kept for a briefing has its name and note from a study's files, which may be longer than what a form takes. */
const ofStudy = 4200;
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const revisionSchema = z.strictObject({
	number: z.int().min(1).max(1_000_000),
	savedAt: z.iso.datetime(),
	author: typedLine(limits.author),
	// A message that the workbench writes itself may name every tag that a scenario can have.
	message: typedText(2 * limits.message),
	name: typedName(ofStudy),
	note: typedText(ofStudy),
	tags: z.array(typedName(limits.tag)).max(limits.tags),
	archived: z.boolean(),
	modelVersion: hash,
	settings: settingsSchema
});

/** Reads a file of saved scenarios: each with all its revisions, and the models that they were made with by their hashes. */
export const savedScenariosSchema = z.strictObject({
	format: z.literal(savedScenariosFormat),
	study: idSchema,
	model: idSchema,
	/** Judged apart: a version that is known here is taken from here. */
	models: z.record(hash, z.unknown()),
	scenarios: z.array(
		z.strictObject({
			id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
			revisions: z.array(revisionSchema).min(1)
		})
	)
});
/** Holds saved scenarios of a model with all that is kept of them, as a file has them. */
export type SavedScenariosFile = z.infer<typeof savedScenariosSchema>;
