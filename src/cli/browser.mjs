import { existsSync } from 'node:fs';
import { findChromium, findTestChromium } from './chromium.mjs';
import { installFromDebian } from './debian.mjs';
import { runScript } from './processes.mjs';

/** @typedef {{ write?: import('./processes.mjs').Write }} Options */

/**
 * Makes sure that there is a Chromium to test in: the system's, else Debian's packages, else Playwright's own.
 * @param {Options} [options]
 * @returns {Promise<boolean>} whether there is one now
 */
export async function installBrowser(options) {
	const found = findTestChromium();
	if (found === process.env.CHROMIUM_PATH || found?.endsWith('-shell')) return true;
	// Both at once: they are of one version.
	if (await installFromDebian(['chromium', 'chromium-headless-shell'], options)) return findTestChromium() !== null;
	return (
		found !== null ||
		(await playwrightHasOne()) ||
		((await installFromDebian(['chromium'], options)) && findChromium() !== null) ||
		(await runScript('@playwright/test/cli.js', ['install', 'chromium'], options)) === 0
	);
}

async function playwrightHasOne() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}
