import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// Every request for a study passes one gate (server/gate), every form one action (server/action).

const routeFiles = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
	.map((file) => join('src/routes', file))
	.sort();
const entries = routeFiles.filter((file) => /\+((page|layout)\.server|server)\.ts$/.test(file));
const read = (file: string) => readFileSync(file, 'utf8');

/** What opens the study that a path names, also one in the making, or its model, or a briefing of it. */
const gate = /\b(?:studyOf|modelOf|openDeck|openQuestion|keptStudyOf|revisionOf)\(event[,)]/;

test('there are entry points to look at', () => {
	expect(entries.length).toBeGreaterThan(20);
});

test.each(entries.filter((file) => file.includes('[study]')))('%s opens its study by the gate', (file) => {
	expect(read(file)).toMatch(gate);
});

test('no route looks for a study, what is saved, a theme or the time by itself', () => {
	const around = routeFiles.filter((file) =>
		/folderStudies|withDatabase|cookies\.get\(|new Date\(\)|\bprocess\.env\['SCENARIOS_DIR'\]/.test(read(file))
	);
	expect(around).toEqual([]);
});

test('a form is answered by an action alone', () => {
	const forms = routeFiles.filter((file) => /\bfail\(|readForm\(|\.formData\(/.test(read(file)));
	expect(forms).toEqual([]);
	// The theme is kept in a cookie and refuses nothing.
	const sent = routeFiles.filter((file) => read(file).includes('sentForm('));
	expect(sent).toEqual(['src/routes/+page.server.ts']);
});

test('a page that cannot reach the database answers by the gate, or shows the rest of itself with a sentence', () => {
	const own = routeFiles.filter((file) => read(file).includes('StorageError)')).sort();
	expect(own).toEqual([]);
});
