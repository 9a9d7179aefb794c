import { existsSync, readFileSync } from 'node:fs';
import { run } from './processes.mjs';

/** The installation under way: Debian's run one after the other. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Installs Debian's packages where this is a Debian and this user may; asks nobody.
 * @param {string[]} packages
 * @param {{ write?: import('./processes.mjs').Write }} [options]
 * @returns {Promise<boolean>} whether they are there now
 */
export function installFromDebian(packages, options) {
	const installed = last.then(() => install(packages, options));
	last = installed.catch(() => undefined);
	return installed;
}

/** @param {string[]} packages @param {{ write?: import('./processes.mjs').Write }} [options] */
async function install(packages, options) {
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
	return (await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages])) === 0;
}

/** Debian itself: what some packages of Ubuntu's install is a snap, which no container runs. */
function isDebian() {
	try {
		return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8')) && existsSync('/usr/bin/apt-get');
	} catch {
		return false;
	}
}
