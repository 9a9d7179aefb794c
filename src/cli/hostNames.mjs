import { isIP } from 'node:net';
import { CommandRefusal } from './processes.mjs';

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const everywhere = new Set(['0.0.0.0', '::', '[::]']);
const name = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;

/** An address as it stands in a Host header: IPv6 in brackets. @param {string} host */
const asHost = (host) => (isIP(host) === 6 ? `[${host}]` : host.toLowerCase());

/** @param {string} host */
const isAddress = (host) => isIP(host.replace(/^\[(.*)\]$/, '$1')) > 0;

/** Whether a host is this machine's own, which nobody else can reach. @param {string} host */
export const isLoopback = (host) => loopback.includes(asHost(host)) || (isAddress(host) && host.startsWith('127.'));

/** The name of ORIGIN, which browsers show. @param {string} origin */
function nameIn(origin) {
	if (/^https?:\/\/[^/]+$/.test(origin) && URL.canParse(origin)) return new URL(origin).hostname;
	throw new CommandRefusal(
		`ORIGIN is "${origin}", but it must be the address that browsers show, as in ORIGIN=https://scenarios.example.org.`
	);
}

/** The names of ALLOWED_HOSTS, parted by commas or spaces. @param {string} list */
function namesIn(list) {
	return list
		.split(/[\s,]+/)
		.filter((part) => part !== '')
		.map((part) => {
			const host = asHost(part);
			if (isAddress(host) || (name.test(host) && !/^[\d.]+$/.test(host))) return host;
			throw new CommandRefusal(
				`ALLOWED_HOSTS names "${part}", but each part must be a name or an address without scheme and port, as in ALLOWED_HOSTS="scenarios.example.org 10.0.0.7".`
			);
		});
}

/**
 * Decides which names the server answers to: this machine's own, those of ORIGIN and HOST, and ALLOWED_HOSTS. Where HOST is
 * every address, any numeric one is answered too: no name can be bound anew to what is no name. Throws Refusal.
 * @param {{ host: string, ORIGIN?: string | undefined, ALLOWED_HOSTS?: string | undefined }} settings
 * @returns {(header: string | undefined) => boolean} whether a Host header is answered
 */
export function answeredNames({ host, ORIGIN, ALLOWED_HOSTS }) {
	const all = everywhere.has(host);
	const names = new Set([...loopback, ...namesIn(ALLOWED_HOSTS ?? '')]);
	if (!all) names.add(asHost(host.replace(/^\[(.*)\]$/, '$1')));
	if (ORIGIN) names.add(nameIn(ORIGIN));
	return (header) => {
		const asked = (header ?? '').toLowerCase().replace(/:\d*$/, '');
		return names.has(asked) || (all && isAddress(asked));
	};
}
