import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/** Builds the study command as an installation has it, and gives what starts it: from its sources each process would compile them anew. */
export function builtStudy() {
	const built = mkdtempSync(resolve('node_modules/.study-command-'));
	beforeAll(() => build({ configFile: 'src/computing/vite.config.ts', build: { outDir: built }, logLevel: 'warn' }));
	afterAll(() => rmSync(built, { recursive: true, force: true }));
	const path = join(built, 'study.js');
	return (...typed: string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...typed], { encoding: 'utf8' });
		return { status, stdout, stderr };
	};
}
