import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { request as send, type IncomingHttpHeaders } from 'node:http';
import { freePort } from './freePort';

/** Whether the long form runs: `npm run soak`. */
export const soak = process.env['SOAK'] === '1';

export const bench = '/studies/azerbaijan-israel/core';

/** A server of its own, as a process that can be killed. */
export interface Machine {
	port: number;
	/** Ends it without a word: SIGKILL. */
	kill: () => Promise<void>;
	/** Asks it to end, as an operator does; the exit code. */
	stop: (signal: 'SIGINT' | 'SIGTERM') => Promise<number | null>;
	/** Resident memory, MB. */
	memory: () => number;
	/** How many files and sockets it holds open. */
	descriptors: () => number;
}

/** Starts the server where it is expected to refuse; what it says and its exit code. */
export async function refusedStart(env: Record<string, string>): Promise<{ said: string; code: number | null }> {
	const child = spawn(process.execPath, ['src/cli/serve.mjs'], {
		env: { ...process.env, HOST: '', ORIGIN: '', DATABASE_URL: '', PORT: `${await freePort()}`, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: 10_000
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
	return new Promise((resolve) => child.once('close', (code) => resolve({ said, code })));
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts the built server and waits until it answers; what it writes goes to the file `log` where one is named. */
export async function startMachine(env: Record<string, string>, log?: string): Promise<Machine> {
	const file = log === undefined ? undefined : openSync(log, 'a');
	const port = await freePort();
	const child = spawn(process.execPath, ['src/cli/serve.mjs'], {
		env: { ...process.env, HOST: '', ORIGIN: '', DATABASE_URL: '', PORT: `${port}`, ...env },
		stdio: ['ignore', file ?? 'ignore', file ?? 'pipe']
	});
	if (file !== undefined) closeSync(file);
	running.add(child);
	let said = '';
	child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
	const gone = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
	void gone.then(() => running.delete(child));
	for (let tries = 0; ; tries++) {
		const answer = await ask(port, '/', {}).catch(() => null);
		if (answer?.status === 200) break;
		if (tries > 300 || child.exitCode !== null) {
			const words = log === undefined ? said : readFileSync(log, 'utf8');
			throw new Error(`the server did not start at port ${port} (exit code ${child.exitCode}): ${words}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return {
		port,
		kill: async () => {
			child.kill('SIGKILL');
			await gone;
		},
		stop: (signal) => {
			child.kill(signal);
			return gone;
		},
		descriptors: () => readdirSync(`/proc/${child.pid}/fd`).length,
		memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
	};
}

export interface Reply {
	status: number;
	headers: IncomingHttpHeaders;
	/** Length of the status line and all headers as they were sent, bytes. */
	headerBytes: number;
	body: string;
}

/** One request in plain HTTP, where every header can be given; rejects where no whole answer comes. */
export function ask(
	port: number,
	path: string,
	{
		headers = {},
		body,
		method = body === undefined ? 'GET' : 'POST'
	}: { headers?: Record<string, string>; body?: string | Buffer; method?: string }
): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const request = send(
			{
				host: '127.0.0.1',
				port,
				path,
				method,
				agent: false,
				headers: {
					host: `127.0.0.1:${port}`,
					...(body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` }),
					...headers
				}
			},
			(response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (chunk: string) => (text += chunk));
				response.on('error', reject);
				response.on('aborted', () => reject(new Error('cut off')));
				const sent = response.rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
				const status = response.statusCode ?? 0;
				const headerBytes = `HTTP/1.1 ${status} ${response.statusMessage}`.length + 2 + sent + 2;
				response.on('end', () => resolve({ status, headers: response.headers, headerBytes, body: text }));
			}
		);
		request.setTimeout(30_000, () => request.destroy(new Error('no answer')));
		request.on('error', reject);
		request.end(body);
	});
}

/** What a page sends when it saves. */
export interface Save {
	request: string;
	scenario: string;
	expected: number;
	name: string;
	settings: string;
}

export function newSave(name: string, on?: { scenario: string; expected: number }): Save {
	const weight = Math.floor(Math.random() * 100);
	const request = randomUUID();
	// A new scenario's id is that of the request that made it.
	return { request, scenario: request, expected: 0, name, settings: `weight.gulf=${weight}`, ...on };
}

export const formHeaders = (port: number, host = '127.0.0.1') => ({
	'content-type': 'application/x-www-form-urlencoded',
	origin: `http://${host}:${port}`,
	accept: 'application/json',
	'x-sveltekit-action': 'true'
});

/** What came of a save: acknowledged, or refused with a status and what the page would say. */
interface Answer {
	saved: boolean;
	status: number;
	said: string;
}

/** Sends a save as the page does. Rejects where no answer comes: then it may or may not be saved. */
export async function sendSave(port: number, save: Save): Promise<Answer> {
	const fields = { ...save, mode: save.expected === 0 ? 'new' : 'on', expected: `${save.expected}` };
	const { status, body } = await ask(port, `${bench}?/save`, {
		headers: formHeaders(port),
		body: new URLSearchParams(fields).toString()
	});
	const answer = JSON.parse(body) as { type: string; status?: number; data?: string };
	return { saved: answer.type === 'redirect', status: answer.status ?? status, said: answer.data ?? '' };
}
