import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, newSave, sendSave } from './machine';
import { freePort } from './freePort';

test('the folder that `npm run pack` makes serves, saves, lists and exports without the sources, and takes a backup', async () => {
	test.setTimeout(300_000);
	const place = mkdtempSync(join(tmpdir(), 'workbench-installed-'));
	execFileSync(process.execPath, ['src/cli/pack.mjs', place], { stdio: 'pipe' });
	expect(existsSync(join(place, 'src/lib/engine'))).toBe(false);
	const packages = Object.keys((JSON.parse(readFileSync(join(place, 'package-lock.json'), 'utf8')) as { packages: object }).packages); // prettier-ignore
	const listed = (JSON.parse(readFileSync(join(place, 'sbom.cdx.json'), 'utf8')) as { bomFormat: string; components: unknown[] }); // prettier-ignore
	expect(listed.bomFormat).toBe('CycloneDX');
	expect(listed.components).toHaveLength(packages.length - 1);
	expect(readdirSync(join(place, 'node_modules'))).not.toContain('vite');
	const notices = readFileSync(join(place, 'NOTICES.txt'), 'utf8');
	for (const part of ['svelte', 'chart.js', 'pptxgenjs', 'SIL OPEN FONT LICENSE']) expect(notices.toLowerCase()).toContain(part.toLowerCase()); // prettier-ignore

	const port = await freePort();
	const env = { PATH: process.env['PATH'] ?? '', PORT: `${port}`, DATA_DIR: join(place, 'data') };
	const child = spawn(process.execPath, ['src/cli/serve.mjs'], { cwd: place, env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
	const gone = new Promise((resolve) => child.once('close', resolve));
	await expect.poll(() => said, { timeout: 20_000 }).toContain(`The workbench is at http://127.0.0.1:${port}`);
	expect((await sendSave(port, newSave('Kept there'))).saved, said).toBe(true);
	expect((await ask(port, `${bench}/scenarios`, {})).body).toContain('Kept there');
	expect((await ask(port, `${bench}/scenarios/export.json`, {})).body).toContain('Kept there');
	// What is computed in worker threads, and what only those load.
	expect((await ask(port, `/ar${bench}?tab=whatif`, {})).status).toBe(200);
	expect((await ask(port, '/healthz', {})).status).toBe(200);
	child.kill('SIGTERM');
	expect(await gone, said).toBe(0);
	const backup = join(place, 'backup.json');
	execFileSync(process.execPath, ['build/computing/study.js', 'backup', backup], { cwd: place, env, stdio: 'pipe' });
	expect(readFileSync(backup, 'utf8')).toContain('Kept there');
	rmSync(place, { recursive: true, force: true });
});
