import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowser } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { check, countPlaywright, countVitest, nothingRan, totalLine } from './counts.mjs';
import { endOnInterrupt, CommandRefusal, runScript } from './processes.mjs';
import { Lanes } from './lanes.mjs';
import { holdSkips } from './maySkip.mjs';
import { installOffice, installPoppler } from './office.mjs';
import { installOtherBrowsers } from './otherBrowsers.mjs';
import { installPackages } from './packages.mjs';
import { busyPort, freePort, portIsFree, readPort } from './port.mjs';
import { installProxies } from './proxies.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./processes.mjs').Write} Write */
/** @typedef {{ after: string[], run: (write: Write, folder: string) => Promise<Counts> }} Stage */

/** Where the end-to-end tests' own server answers, or the next free port after it, unless TEST_PORT names one. */
const testPort = 4183;

/** Each stage, and those that have to be over before it starts; at most two run at a time. @type {Record<string, Stage>} */
const stages = {
	words: {
		after: [],
		run: async (write) =>
			check(
				[
					(write) => runScript('../src/cli/words.mjs', [], { write }),
					(write) => runScript('@sveltejs/kit/svelte-kit.js', ['sync'], { write })
				],
				write
			)
	},
	lint: {
		after: ['words'],
		run: async (write) =>
			check(
				[
					(write) => runScript('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], { write }),
					// One program over all files is large: without room for what is new, a fifth of the time goes into collecting it.
					(write) =>
						runScript('eslint/bin/eslint.js', ['.'], { write, env: { NODE_OPTIONS: '--max-semi-space-size=128' } })
				],
				write
			)
	},
	unit: { after: ['words'], run: (write, folder) => vitest(['unit', 'server'], write, folder) },
	types: {
		after: ['words'],
		run: async (write) =>
			check(
				[
					(write) =>
						runScript('svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'], {
							write
						})
				],
				write
			)
	},
	component: {
		after: ['words'],
		run: async (write, folder) => {
			if (!(await installBrowser({ write }))) return noBrowser(write);
			// Debian's packages are installed one after the other: those of the tests behind proxies here.
			await installProxies({ write });
			return vitest(['component'], write, folder);
		}
	},
	build: {
		// Once, before those that drive it: two of them run at a time.
		after: ['component'],
		run: async (write) => {
			await buildIfStale({ write });
			return { passed: 1, failed: 0, skipped: 0 };
		}
	},
	e2e: {
		// It drives two browsers at a time, which leaves no room for others.
		after: ['build', 'unit'],
		run: async (write, folder) => {
			if (!(await installBrowser({ write }))) return noBrowser(write);
			await installPoppler({ write });
			await buildIfStale({ write });
			const file = join(folder, 'e2e.json');
			const port = `${await chosenTestPort()}`;
			const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, TEST_PORT: port, ...colours() };
			return countPlaywright(file, await runScript('@playwright/test/cli.js', ['test'], { write, env }));
		}
	},
	office: {
		// Debian's packages are installed one after the other: the browser's before these.
		after: ['component'],
		run: async (write, folder) => {
			await installOffice({ write });
			return vitest(['office'], write, folder);
		}
	},
	walks: {
		// Debian's packages are installed one after the other.
		after: ['office', 'build'],
		run: async (write, folder) => {
			await installOtherBrowsers({ write });
			await buildIfStale({ write });
			return vitest(['walks'], write, folder);
		}
	}
};

/** @param {string[]} projects @param {Write} write @param {string} folder */
async function vitest(projects, write, folder) {
	const file = join(folder, `${projects[0]}.json`);
	const chosen = projects.flatMap((project) => ['--project', project]);
	const words = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	return countVitest(file, await runScript('vitest/vitest.mjs', words, { write, env: colours() }));
}

/** The output passes through here, so a runner cannot see the terminal by itself. @returns {Record<string, string>} */
function colours() {
	return process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
}

/** @param {Write} write */
function noBrowser(write) {
	write('There is no Chromium here and none could be installed: install one, or name it with CHROMIUM_PATH.\n');
	return nothingRan();
}

async function chosenTestPort() {
	if (!process.env.TEST_PORT) return freePort(testPort);
	const port = readPort(process.env.TEST_PORT, testPort);
	if (!(await portIsFree(port, '127.0.0.1'))) throw busyPort(port, 'TEST_PORT', 'npm test');
	return port;
}

/** `npm test`: every stage, or those that are named, each told as it runs; the last line is the total over all. @param {string[]} asked */
export async function main(asked) {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-test-'));
	const tidy = () => rmSync(folder, { recursive: true, force: true });
	endOnInterrupt(tidy);
	let total = nothingRan();
	try {
		const names = chooseStages(asked);
		if (names.includes('e2e')) await chosenTestPort();
		await installPackages();
		total = holdSkips(await new Lanes(stages, names, folder).run(), (text) => process.stdout.write(text));
	} catch (error) {
		console.error(error instanceof CommandRefusal ? error.message : error);
	}
	tidy();
	console.log(totalLine(total));
	process.exitCode = total.failed > 0 ? 1 : 0;
}

/** The generated code is always made: every other stage reads it. @param {string[]} asked */
function chooseStages(asked) {
	const all = Object.keys(stages);
	const unknown = asked.find((name) => !all.includes(name));
	if (unknown) throw new CommandRefusal(`There is no stage "${unknown}": choose among ${all.join(', ')}.`);
	return asked.length === 0 ? all : all.filter((name) => name === 'words' || asked.includes(name));
}
