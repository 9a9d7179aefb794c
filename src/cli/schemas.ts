import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../lib/study/jsonSchemas';

mkdirSync('static/schemas', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
	writeFileSync(`static/schemas/${name}`, `${JSON.stringify(schema, null, '\t')}\n`);
