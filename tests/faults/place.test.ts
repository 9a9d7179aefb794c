import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startListened } from './listened';
import { ask, bench, newSave, sendSave, startMachine } from './machine';

const folder = () => mkdtempSync(join(tmpdir(), 'workbench-place-'));

test('a folder that is none: the workbench works, a save says why not, and works without a restart once it is mended', async () => {
	const DATA_DIR = join(folder(), 'taken');
	writeFileSync(DATA_DIR, 'a file where the folder should be');
	const machine = await startMachine({ DATA_DIR });
	const save = newSave('No place');
	const refused = await sendSave(machine.port, save);
	expect([refused.saved, refused.status]).toEqual([false, 503]);
	expect(refused.said).toContain('cannot be reached just now');
	expect((await ask(machine.port, `${bench}?state.gulf=reversed`, {})).status).toBe(200);
	expect((await ask(machine.port, `${bench}/scenarios`, {})).body).toContain('cannot be reached just now');
	rmSync(DATA_DIR);
	expect((await sendSave(machine.port, save)).saved).toBe(true);
	await machine.kill();
});

test('a locked database: others wait, are told in the end, and save once it is free', async () => {
	test.setTimeout(60_000);
	const DATA_DIR = folder();
	const machine = await startMachine({ DATA_DIR });
	expect((await sendSave(machine.port, newSave('First'))).saved).toBe(true);
	const other = new DatabaseSync(join(DATA_DIR, 'scenarios.sqlite'));
	other.exec('begin immediate');
	const waiting = newSave('Waits');
	const short = sendSave(machine.port, waiting);
	await new Promise((resolve) => setTimeout(resolve, 1000));
	// While it waits, the server answers others.
	expect((await ask(machine.port, '/', {})).status).toBe(200);
	other.exec('rollback');
	expect((await short).saved).toBe(true);
	other.exec('begin immediate');
	const told = newSave('Told');
	const refused = await sendSave(machine.port, told);
	expect([refused.saved, refused.status]).toEqual([false, 503]);
	expect(refused.said).toContain('Another program holds');
	other.exec('rollback');
	other.close();
	expect((await sendSave(machine.port, told)).saved).toBe(true);
	await machine.kill();
});

for (const before of ['with scenarios in it', 'with nothing in it'])
	test(`a read-only folder ${before}: the workbench works, a save says why not, and works without a restart once it may be written`, async () => {
		test.setTimeout(60_000);
		const DATA_DIR = folder();
		const kept = newSave('Kept before');
		if (before === 'with scenarios in it') {
			const first = await startMachine({ DATA_DIR });
			expect((await sendSave(first.port, kept)).saved).toBe(true);
			await first.kill();
		}
		// Modes do not hold root: a folder that even root cannot write is one that is mounted so.
		try {
			execFileSync('mount', ['--bind', DATA_DIR, DATA_DIR], { stdio: 'ignore' });
			execFileSync('mount', ['-o', 'remount,ro,bind', DATA_DIR], { stdio: 'ignore' });
		} catch {
			spawnSync('umount', [DATA_DIR], { stdio: 'ignore' });
			test.skip(true, 'this machine lets nobody mount a folder read-only');
		}
		const machine = await startMachine({ DATA_DIR });
		try {
			const save = newSave('No pen');
			const refused = await sendSave(machine.port, save);
			expect([refused.saved, refused.status]).toEqual([false, 503]);
			expect(refused.said).toContain('cannot be written');
			expect((await ask(machine.port, `${bench}?state.gulf=reversed`, {})).status).toBe(200);
			expect((await ask(machine.port, `${bench}/scenarios`, {})).body).toContain('cannot be written');
			execFileSync('mount', ['-o', 'remount,rw,bind', DATA_DIR]);
			expect((await sendSave(machine.port, save)).saved).toBe(true);
			const { body } = await ask(machine.port, `${bench}/scenarios`, {});
			for (const { scenario } of before === 'with scenarios in it' ? [kept, save] : [save])
				expect(body).toContain(scenario);
		} finally {
			await machine.kill();
			execFileSync('umount', [DATA_DIR]);
		}
	});

test('a full disk: a clear sentence, nothing lost, and saving goes on once there is room', async () => {
	test.setTimeout(60_000);
	const DATA_DIR = folder();
	// A disk that is really full needs a small one, and only root may mount it; elsewhere the test says that it was skipped.
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', DATA_DIR], { stdio: 'ignore' });
	} catch {
		test.skip(true, 'this machine lets nobody mount a small disk');
	}
	const machine = await startMachine({ DATA_DIR });
	try {
		const saved: string[] = [];
		let refused = null;
		for (let n = 0; n < 400 && !refused; n++) {
			const save = newSave(`Fills ${n}`);
			const answer = await sendSave(machine.port, save);
			if (answer.saved) saved.push(save.scenario);
			else refused = { save, answer };
			if (n === 0) writeFileSync(join(DATA_DIR, 'ballast'), Buffer.alloc(200_000));
		}
		expect(refused?.answer.status).toBe(503);
		expect(refused?.answer.said).toMatch(/disk where scenarios are kept is full|cannot be reached/);
		rmSync(join(DATA_DIR, 'ballast'));
		expect((await sendSave(machine.port, refused!.save)).saved).toBe(true);
		const { body } = await ask(machine.port, `${bench}/scenarios`, {});
		for (const scenario of saved) expect(body).toContain(scenario);
	} finally {
		await machine.kill();
		execFileSync('umount', [DATA_DIR]);
		expect(readdirSync(DATA_DIR)).toEqual([]);
	}
});

test('a disk that is full from the first start: the workbench works, a save says why not, and works once there is room', async () => {
	test.setTimeout(60_000);
	const DATA_DIR = folder();
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', DATA_DIR], { stdio: 'ignore' });
	} catch {
		test.skip(true, 'this machine lets nobody mount a small disk');
	}
	try {
		writeFileSync(join(DATA_DIR, 'ballast'), Buffer.alloc(1_000_000));
	} catch (error) {
		expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
	}
	const machine = await startListened({ DATA_DIR });
	try {
		const save = newSave('No room');
		const refused = await sendSave(machine.port, save);
		expect([refused.saved, refused.status]).toEqual([false, 503]);
		expect(refused.said).toContain('The disk where scenarios are kept is full');
		expect((await ask(machine.port, `/ar${bench}/scenarios`, {})).body).toContain(
			'القرص الذي تُحفظ فيه السيناريوهات ممتلئ'
		);
		expect((await ask(machine.port, `${bench}?state.gulf=reversed`, {})).status).toBe(200);
		expect(machine.lines().some((line) => / error storage full: /.test(line))).toBe(true);
		expect(machine.lines().filter((line) => /^\s+at /.test(line))).toEqual([]);
		rmSync(join(DATA_DIR, 'ballast'));
		expect((await sendSave(machine.port, save)).saved).toBe(true);
	} finally {
		await machine.kill();
		execFileSync('umount', [DATA_DIR]);
	}
});
