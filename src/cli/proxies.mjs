import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { installFromDebian } from './debian.mjs';

/** The proxies that the workbench is tried behind. */
export const proxies = { nginx: '/usr/sbin/nginx', caddy: '/usr/bin/caddy' };

/** What Debian asks before it starts a service that was just installed. */
const policy = '/usr/sbin/policy-rc.d';

/**
 * Makes sure that nginx and Caddy are there to test with, where Debian's can be had; they are started by nobody but the tests.
 * @param {{ write?: import('./processes.mjs').Write }} [options]
 */
export async function installProxies(options) {
	if (Object.values(proxies).every((program) => existsSync(program))) return;
	// Only root may say that nothing is to be started; anybody else goes without.
	if (process.getuid?.() !== 0) return;
	const own = !existsSync(policy);
	if (own) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	try {
		await installFromDebian(['nginx-light', 'caddy'], options);
	} finally {
		if (own) rmSync(policy, { force: true });
	}
}
