import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';
import { endOnInterrupt, CommandRefusal, root, run, stop } from './processes.mjs';
import { installPackages } from './packages.mjs';
import { writeNotices } from './notices.mjs';

/** What an installation runs, below the project's root; the sources and what builds them stay behind. */
const parts = [
	'build',
	'scenarios',
	'LICENSE',
	'docs/operating.md',
	'docs/workbench.service',
	'src/lib/server/embedOrigins.mjs',
	'src/lib/server/sizes.mjs'
];

/** What an installation's package.json keeps of the project's. */
const kept = ['name', 'version', 'description', 'private', 'type', 'license', 'engines', 'dependencies'];

/**
 * Makes the folder that a server is run from: the built pages, the studies, the commands and the packages that run needs, with
 * the list of these (sbom.cdx.json) and the licences of all that the pages hold (NOTICES.txt). Refuses a folder that holds anything.
 * @param {string} folder
 */
async function pack(folder) {
	const place = resolve(folder);
	if (existsSync(place) && readdirSync(place).length > 0)
		throw new CommandRefusal(`${place} holds files already: name a folder that is empty or not there.`);
	await installPackages();
	await buildIfStale();
	mkdirSync(place, { recursive: true });
	for (const part of parts) cpSync(join(root, part), join(place, part), { recursive: true });
	cpSync(join(root, 'src/cli'), join(place, 'src/cli'), {
		recursive: true,
		filter: (path) => !/\.(ts|cjs)$/.test(path) && !path.endsWith('/study')
	});
	const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const document = Object.fromEntries(kept.map((key) => [key, own[key]]));
	document.scripts = { start: 'node src/cli/serve.mjs', study: 'node build/computing/study.js' };
	writeJson(join(place, 'package.json'), document);
	writeJson(join(place, 'package-lock.json'), lockOf(document));
	cpSync(join(root, '.npmrc'), join(place, '.npmrc'));
	writeNotices(join(place, 'NOTICES.txt'));
	// None of the four needs a script of its own to be installed.
	await npm(place, ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	const list = await npm(place, ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--loglevel=silent']);
	writeFileSync(join(place, 'sbom.cdx.json'), list);
	console.log(
		`The installation is in ${place}: "node src/cli/serve.mjs" there serves it; docs/operating.md says the rest.`
	);
}

/** The part of the lock file that a package.json's own dependencies need, with the hashes that it pins. @param {Record<string, any>} document */
function lockOf(document) {
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const packages = Object.fromEntries(
		Object.entries(lock.packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
	);
	const { name, version, license, engines, dependencies } = document;
	return { ...lock, packages: { '': { name, version, license, engines, dependencies }, ...packages } };
}

/** @param {string} path @param {unknown} value */
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, '\t')}\n`);

/** Runs npm in a folder; gives what it wrote. @param {string} folder @param {string[]} words */
async function npm(folder, words) {
	/** @type {Buffer[]} */
	const said = [];
	const write = (/** @type {string | Buffer} */ chunk) => void said.push(Buffer.from(chunk));
	const code = await run('npm', ['--prefix', folder, ...words], { write, env: { NODE_ENV: 'production' } });
	const text = Buffer.concat(said).toString();
	if (code !== 0) throw new CommandRefusal(`npm could not do "npm ${words[0]}" in ${folder}:\n${text}`);
	return text;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	endOnInterrupt();
	const [, , folder] = process.argv;
	await (
		folder
			? pack(folder)
			: Promise.reject(new CommandRefusal('npm run pack -- FOLDER makes an installation in that folder.'))
	).catch(stop);
}
