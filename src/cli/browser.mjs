import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { installFromDebian } from './debian.mjs';
import { runScript } from './processes.mjs';

/** @typedef {{ write?: import('./processes.mjs').Write }} Options */

/**
 * Makes sure that there is a Chromium to test in: the system's, else Debian's package, else Playwright's own.
 * @param {Options} [options]
 * @returns {Promise<boolean>} whether there is one now
 */
export async function installBrowser(options) {
	return (
		findChromium() !== null ||
		(await playwrightHasOne()) ||
		((await installFromDebian(['chromium'], options)) && findChromium() !== null) ||
		(await runScript('@playwright/test/cli.js', ['install', 'chromium'], options)) === 0
	);
}

async function playwrightHasOne() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}
