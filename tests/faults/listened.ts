import { startMachine, type Machine } from './machine';
import { readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of its own whose log is read. */
export interface Listened extends Machine {
	/** What it has written so far. */
	lines: () => string[];
}

/** Starts the built server with its log kept. */
export async function startListened(env: Record<string, string>): Promise<Listened> {
	const log = join(mkdtempSync(join(tmpdir(), 'workbench-log-')), 'log');
	const machine = await startMachine(env, log);
	return { ...machine, lines: () => readFileSync(log, 'utf8').split('\n') };
}
