import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether a server could listen at a port of this machine. */
const isFree = (port: number) =>
	new Promise<boolean>((resolve) => {
		const probe = createServer()
			.once('error', () => resolve(false))
			.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
	});

/**
 * Finds a port of this machine that nobody listens at.
 * It is below the range from which Linux and macOS give ports to outgoing connections (32,768 and above):
 * a port of that range can be taken by a test beside it before the server listens.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(12_000, 32_000);
		if (await isFree(port)) return port;
	}
}
