import { existsSync } from 'node:fs';
import { hasOffice, hasPoppler } from './office.mjs';
import { hasFirefox, hasWebkit } from './otherBrowsers.mjs';
import { proxies } from './proxies.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** How many tests may be skipped, with the reason, and whether this machine has it. A new reason is a new line. */
export const maySkip = [
	{ tests: 1, because: 'no mode stops root from reading (folderStudies)', here: () => process.getuid?.() === 0 },
	{ tests: 3, because: 'nobody may mount a folder or a disk (faults/place)', here: () => true },
	{ tests: 1, because: 'the browser’s CSS.highlights cannot be taken away (e2e/ownStudy)', here: () => true },
	{ tests: 3, because: 'there is no nginx (faults/proxy)', here: () => !existsSync(proxies.nginx) },
	{ tests: 3, because: 'there is no Caddy (faults/proxy)', here: () => !existsSync(proxies.caddy) },
	{ tests: 5, because: 'there is no poppler (look/paper)', here: () => !hasPoppler() },
	{ tests: 26, because: 'there is no LibreOffice (office)', here: () => !hasOffice() },
	{ tests: 2, because: 'there is no Firefox (walks)', here: () => !hasFirefox() },
	{ tests: 2, because: 'there is no WebKit, or no display for it (walks)', here: () => !hasWebkit() }
];

/** Counts a run that skipped more than it may as one failure, and says so. @param {Counts} total @param {import('./processes.mjs').Write} write @param {typeof maySkip} reasons @returns {Counts} */
export function holdSkips(total, write, reasons = maySkip) {
	const own = reasons.filter(({ here }) => here());
	const most = own.reduce((sum, { tests }) => sum + tests, 0);
	if (total.skipped <= most) return total;
	const list = own.map(({ tests, because }) => `\n  ${tests}: ${because}`).join('');
	write(`\n${total.skipped} tests were skipped, and ${most} may be on this machine:${list}\n`);
	return { ...total, failed: total.failed + 1 };
}
