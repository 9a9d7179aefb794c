import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from './jsonSchemas';

const published = 'static/schemas';
const schemas = jsonSchemas();

test('the published JSON Schemas are what `npm run schemas` writes, letter by letter', () => {
	for (const [name, schema] of Object.entries(schemas))
		expect(readFileSync(`${published}/${name}`, 'utf8')).toBe(`${JSON.stringify(schema, null, '\t')}\n`);
});

test('nothing else is published, and each is named by its path on any host', () => {
	expect(readdirSync(published).sort()).toEqual(Object.keys(schemas).sort());
	for (const [name, schema] of Object.entries(schemas)) expect(schema).toMatchObject({ $id: `/schemas/${name}` });
});
