/** A new id for a request: 128 random bits; `crypto.randomUUID` is there only behind TLS and on loopback. */
export function newKey(): string {
	return [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(16).padStart(8, '0')).join('');
}
