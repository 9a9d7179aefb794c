import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';
import { countVitest, totalLine } from './counts.mjs';
import { refuseOldNode } from './node.mjs';
import { installPackages } from './packages.mjs';
import { CommandRefusal, endOnInterrupt, root, run, stop } from './processes.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** The versions of Node that the workbench is tried on: the oldest that it takes, and each that is kept up since. */
export const nodeVersions = ['20.19', '22', '24', '26'];

/** What a version of Node could answer otherwise: text, words, numbers, and files, databases and HTTP by the built server. */
const tests = ['src/lib/study/', 'src/lib/words/', 'src/lib/engine/numbers/', 'tests/reference/', 'tests/lanes/'];

/** Where the versions stay, until the packages are installed anew. */
const shelf = join(root, 'node_modules/.node-lanes');

/** The package that brings Node for this machine: the one that the package `node` installs by a script. */
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Installs a version of Node from npm's registry. @param {string} version @returns {Promise<string | null>} its program, or null if it cannot be had */
async function installNode(version) {
	const folder = join(shelf, version);
	const program = join(folder, 'node_modules', nodePackage, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
	if (existsSync(program)) return program;
	const words = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit'];
	const code = await run('npm', [...words, '--no-fund', '--loglevel=error', `${nodePackage}@${version}`]);
	return code === 0 && existsSync(program) ? program : null;
}

/** Runs the tests of a lane by one version of Node. @param {string} version @param {string} folder for the report @returns {Promise<Counts>} */
async function runLane(version, folder) {
	console.log(`\n── Node ${version} ──`);
	const program = await installNode(version);
	if (!program) {
		console.log(`Node ${version} cannot be had from npm's registry: skipped.`);
		return { passed: 0, failed: 0, skipped: 1 };
	}
	const file = join(folder, `${version}.json`);
	const words = ['run', '--project', 'unit', '--project', 'lanes', '--reporter=dot', '--reporter=json'];
	const script = join(root, 'node_modules/vitest/vitest.mjs');
	const env = { EXPECTED_NODE: version };
	return countVitest(file, await run(program, [script, ...words, `--outputFile.json=${file}`, ...tests], { env }));
}

/** `npm run lanes`: a short run by each version of Node, or by those that are named; the last line is the total. @param {string[]} asked */
async function main(asked) {
	const unknown = asked.find((version) => !/^\d+(\.\d+){0,2}$/.test(version));
	if (unknown) throw new CommandRefusal(`"${unknown}" is no version of Node: name them as in npm run lanes -- 22 26.`);
	const folder = mkdtempSync(join(tmpdir(), 'workbench-lanes-'));
	const tidy = () => rmSync(folder, { recursive: true, force: true });
	endOnInterrupt(tidy);
	await installPackages();
	await buildIfStale();
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const version of asked.length > 0 ? asked : nodeVersions) {
		const counts = await runLane(version, folder);
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped;
	}
	tidy();
	console.log(totalLine(total));
	process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	refuseOldNode();
	await main(process.argv.slice(2)).catch(stop);
}
