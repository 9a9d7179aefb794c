import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Measures the arithmetic of `simulate` in plain C, in ms; null where there is no gcc. */
export function timeOfPlainC(): number | null {
	const folder = mkdtempSync(join(tmpdir(), 'bench-c-'));
	try {
		const program = join(folder, 'simulate');
		const source = join(import.meta.dirname, 'simulate.c');
		execFileSync('gcc', ['-O2', '-o', program, source, '-lm'], { stdio: ['ignore', 'ignore', 'inherit'] });
		return Number(execFileSync(program, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return null;
	} finally {
		rmSync(folder, { recursive: true });
	}
}
