import { spawn } from 'node:child_process';
import { otherBrowsers } from '../../src/cli/otherBrowsers.mjs';
import { freePort } from '../faults/freePort';
import { commands, type Session } from './commands';
import { awaited } from './waiting';

/** Starts WebKit's MiniBrowser on a display of its own and opens a session by WebDriver over HTTP. */
export async function startWebkit(): Promise<Session> {
	const display = spawn(otherBrowsers.display, ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	let number = '';
	display.stdio[3]?.on('data', (chunk: Buffer) => (number += chunk.toString()));
	await awaited('a display', () => number.endsWith('\n'));
	const port = await freePort();
	const driver = spawn(otherBrowsers.webkit, [`--port=${port}`], {
		stdio: 'ignore',
		env: { ...process.env, DISPLAY: `:${number.trim()}`, NO_AT_BRIDGE: '1', GDK_BACKEND: 'x11' }
	});

	const call = async (method: string, path: string, body?: object): Promise<unknown> => {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body ? JSON.stringify(body) : null });
		const { value } = (await answer.json()) as { value: unknown };
		if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 300)}`);
		return value;
	};
	await awaited('the driver of WebKit', () => call('GET', '/status').catch(() => false));
	const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } };
	const { sessionId } = (await call('POST', '/session', { capabilities })) as { sessionId: string };
	return {
		send: (command, parameters) => {
			const [method, path] = commands[command];
			return call(method, `/session/${sessionId}/${path}`, parameters);
		},
		end: async () => {
			await call('DELETE', `/session/${sessionId}`).catch(() => null);
			for (const child of [driver, display]) {
				const gone = new Promise((resolve) => child.once('close', resolve));
				child.kill();
				await gone;
			}
		}
	};
}
