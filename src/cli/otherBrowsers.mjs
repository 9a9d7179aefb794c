import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';

/** The browsers besides Chromium that the main path is walked in, as Debian has them. */
export const otherBrowsers = {
	firefox: '/usr/bin/firefox-esr',
	webkit: '/usr/bin/WebKitWebDriver',
	display: '/usr/bin/Xvfb'
};

/** Whether this machine has Firefox. */
export const hasFirefox = () => existsSync(otherBrowsers.firefox);

/** Whether this machine has WebKit, and a display to show it on. */
export const hasWebkit = () => existsSync(otherBrowsers.webkit) && existsSync(otherBrowsers.display);

/**
 * Makes sure that Firefox and WebKit are there to walk in, where Debian's can be had; one of them may be missing alone.
 * @param {{ write?: import('./processes.mjs').Write }} [options]
 */
export async function installOtherBrowsers(options) {
	if (!hasFirefox()) await installFromDebian(['firefox-esr'], options);
	if (!hasWebkit()) await installFromDebian(['webkit2gtk-driver', 'xvfb'], options);
}
