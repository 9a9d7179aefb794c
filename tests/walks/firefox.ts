import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { otherBrowsers } from '../../src/cli/otherBrowsers.mjs';
import { commands, type Session } from './commands';
import { awaited } from './waiting';

/** A Firefox that takes no note of the machine, asks nothing of the network and speaks at any free port. */
const preferences = {
	'marionette.port': 0,
	'app.update.disabledForTesting': true,
	'browser.aboutwelcome.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,#remote-settings-dummy/v1',
	'toolkit.telemetry.server': 'data:,'
};

/**
 * Starts Firefox and opens a session by Marionette, which Firefox itself speaks: WebDriver's commands as
 * `length:[0, number, name, parameters]` on a socket. A driver program (geckodriver) would be the same in between.
 */
export async function startFirefox(): Promise<Session> {
	const profile = mkdtempSync(join(tmpdir(), 'workbench-firefox-'));
	const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
	writeFileSync(join(profile, 'user.js'), lines.join('\n'));
	const browser = spawn(
		otherBrowsers.firefox,
		['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
		{ stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' } }
	);
	const note = join(profile, 'MarionetteActivePort');
	const port = await awaited('Firefox’s port', () => existsSync(note) && Number(readFileSync(note, 'utf8')));
	const socket = connect(port, '127.0.0.1');

	const answers = new Map<number, (answer: [error: { message: string } | null, result: unknown]) => void>();
	let received = Buffer.alloc(0);
	socket.on('data', (chunk) => {
		received = Buffer.concat([received, chunk]);
		for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
			const end = colon + 1 + Number(received.subarray(0, colon).toString());
			if (received.length < end) return;
			const message = JSON.parse(received.subarray(colon + 1, end).toString()) as unknown;
			received = received.subarray(end);
			// The first message greets, and is no answer.
			if (Array.isArray(message)) answers.get(message[1] as number)?.([message[2], message[3]]);
		}
	});
	let last = 0;
	const call = async (name: string, parameters: object): Promise<unknown> => {
		const message = JSON.stringify([0, ++last, name, parameters]);
		const answered = new Promise<[{ message: string } | null, unknown]>((resolve) => answers.set(last, resolve));
		socket.write(`${Buffer.byteLength(message)}:${message}`);
		const [error, result] = await answered;
		if (error) throw new Error(`${name}: ${error.message}`);
		return result;
	};
	await call('WebDriver:NewSession', {});
	return {
		send: async (command, parameters) => {
			const result = await call(commands[command][2], parameters);
			return result && typeof result === 'object' && 'value' in result ? result.value : result;
		},
		end: async () => {
			const gone = new Promise((resolve) => browser.once('close', resolve));
			await call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => browser.kill('SIGKILL'));
			await gone;
			socket.destroy();
			rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
		}
	};
}
