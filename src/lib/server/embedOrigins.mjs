/**
 * Reads EMBED_ORIGINS: origins parted by spaces, each a scheme and a host, with a port where it is not the usual one.
 * `wrong` is the first part that is none, or null. Plain JavaScript, so that the command that starts the server reads it too.
 * @param {string | undefined} text
 * @returns {{ origins: string[], wrong: string | null }}
 */
export function parseEmbedOrigins(text) {
	const parts = (text ?? '').split(/\s+/).filter((part) => part !== '');
	const wrong = parts.find((part) => originOf(part) === null) ?? null;
	return {
		origins: wrong === null ? [...new Set(parts.map((part) => /** @type {string} */ (originOf(part))))] : [],
		wrong
	};
}

/** An origin as a policy writes it, or null; a policy's own signs (`*`, `;`, quotes) are in no host. @param {string} part */
function originOf(part) {
	if (!/^https?:\/\/[^/?#@\s]+$/i.test(part) || !URL.canParse(part)) return null;
	const { origin, hostname } = new URL(part);
	return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(hostname) ? origin : null;
}
