import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readStamp, CommandRefusal, root, run } from './processes.mjs';

const stamp = join(root, 'node_modules/.workbench-stamp');

/** Installs what package-lock.json names, unless it is there already. A second call needs no npm. */
export async function installPackages() {
	const wanted = `${process.platform}-${process.arch} ${hashOf(['package-lock.json'])}`;
	if (readStamp(stamp) === wanted) return;
	if (!installedAsLocked()) {
		console.log('Installing the packages, as package-lock.json names them …');
		// Everything is a development dependency, so an outer NODE_ENV=production must not leave it out.
		const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
		if (code !== 0) {
			throw new CommandRefusal(
				'The packages could not be installed: npm says why above; mend that (often the network) and run the command again.'
			);
		}
	}
	writeFileSync(stamp, `${wanted}\n`);
}

/** Whether npm's own note of what it installed agrees with the lock file: so a developer's `npm install` counts. */
function installedAsLocked() {
	try {
		const locked = packagesIn('package-lock.json');
		const installed = packagesIn('node_modules/.package-lock.json');
		return Object.entries(locked).every(
			([path, wanted]) =>
				path === '' ||
				wanted.extraneous ||
				installed[path]?.version === wanted.version ||
				(wanted.optional && !installed[path])
		);
	} catch {
		return false;
	}
}

/** @typedef {{ version?: string, optional?: boolean, extraneous?: boolean }} Package */

/** @param {string} file @returns {Record<string, Package>} */
function packagesIn(file) {
	return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}
