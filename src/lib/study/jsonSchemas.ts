import { z } from 'zod';
import { modelSchema } from './model';
import { scenarioSchema } from './scenario';
import { settingsSchema } from './settings';
import { studySchema } from './study';

/** The JSON Schemas of the file formats, by the name they are published under in `/schemas/`. */
export function jsonSchemas(): Record<string, object> {
	const published = {
		'scenario-study-1': studySchema,
		'scenario-model-1': modelSchema,
		'scenario-1': scenarioSchema,
		settings: settingsSchema
	};
	return Object.fromEntries(
		Object.entries(published).map(([name, schema]) => [
			`${name}.json`,
			{ $id: `/schemas/${name}.json`, ...z.toJSONSchema(schema, { io: 'input' }) }
		])
	);
}
