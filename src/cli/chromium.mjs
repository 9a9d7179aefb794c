import { existsSync } from 'node:fs';

const shell = '/usr/bin/chromium-headless-shell';
const places = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** The system's Chromium, or null where Playwright's own has to serve. */
export function findChromium() {
	return places.find((place) => place && existsSync(place)) ?? null;
}

/** The system's Chromium without a window, which tests drive in 0.6 of the time; where there is none, the whole one. */
export function findTestChromium() {
	return !process.env.CHROMIUM_PATH && existsSync(shell) ? shell : findChromium();
}

/** How every test and measurement starts Chromium: no sandbox (tests run as root), no background traffic. */
export const chromiumArguments = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run'
];
