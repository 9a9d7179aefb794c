import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { messagesInOne } from '../../src/cli/messagesInOne.mjs';
import { wordsAreStale } from '../../src/cli/words.mjs';

test('messages are compiled before development where one has changed since, and not where none has', () => {
	const project = mkdtempSync(join(tmpdir(), 'words-'));
	const changed = (path: string, second: number) => {
		const file = join(project, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, '');
		utimesSync(file, second, second);
	};
	const note = 'src/lib/words/project.inlang/cache/paraglide-js/note.json';
	changed('src/lib/words/messages/en.json', 10);
	expect(wordsAreStale(project)).toBe(true);
	changed(note, 20);
	expect(wordsAreStale(project)).toBe(true);
	changed('src/lib/words/paraglide/messages.js', 5);
	expect(wordsAreStale(project)).toBe(false);
	for (const source of [
		'src/lib/words/messages/ar.json',
		'src/lib/words/project.inlang/settings.json',
		'package-lock.json'
	]) {
		changed(source, 30);
		expect(wordsAreStale(project), source).toBe(true);
		changed(note, 40);
		expect(wordsAreStale(project), source).toBe(false);
		changed(note, 20);
		changed(source, 10);
	}
});

test('what is not built loads all messages as one module, which says what each says', async () => {
	const server = await createServer({
		configFile: false,
		root: resolve('src/lib/words/paraglide'),
		plugins: [messagesInOne()],
		logLevel: 'warn',
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null }
	});
	try {
		const { m } = (await server.ssrLoadModule('/messages.js')) as typeof import('$lib/words/paraglide/messages.js');
		expect(m.about_all({}, { locale: 'ar' })).toBe('كل الأحكام التي تقوم عليها الحصص');
		const loaded = [...server.environments.ssr.moduleGraph.idToModuleMap.keys()];
		expect(loaded.map((id) => id.split('/').at(-1)).sort()).toEqual(['messages.js', 'registry.js', 'runtime.js']);
	} finally {
		await server.close();
	}
});
