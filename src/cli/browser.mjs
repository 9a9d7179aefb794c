import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { run, runScript } from './ground.mjs';

/** @typedef {{ write?: import('./ground.mjs').Write }} Options */

/**
 * Makes sure that there is a Chromium to test in: the system's, else Debian's package, else Playwright's own.
 * @param {Options} [options]
 * @returns {Promise<boolean>} whether there is one now
 */
export async function installBrowser(options) {
	return (
		findChromium() !== null ||
		(await playwrightHasOne()) ||
		(await installFromDebian(options)) ||
		(await runScript('@playwright/test/cli.js', ['install', 'chromium'], options)) === 0
	);
}

async function playwrightHasOne() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}

/** @param {Options} [options] */
async function installFromDebian(options) {
	if (!isDebian()) return false;
	const quiet = { ...options, env: { DEBIAN_FRONTEND: 'noninteractive' } };
	const root = process.getuid?.() === 0;
	// Without a terminal or a rule for it, `sudo -n` fails at once instead of asking.
	if (!root && (await run('sudo', ['-n', 'true'], { write: () => {} })) !== 0) return false;
	/** @param {string[]} words */
	const aptGet = (words) =>
		root
			? run('apt-get', words, quiet)
			: run('sudo', ['-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words], quiet);
	await aptGet(['update', '-qq']);
	const installed = await aptGet(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	return installed === 0 && findChromium() !== null;
}

/** Debian itself: Ubuntu's package of that name is a snap, which no container runs. */
function isDebian() {
	try {
		return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8')) && existsSync('/usr/bin/apt-get');
	} catch {
		return false;
	}
}
