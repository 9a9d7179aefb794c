import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { check, countPlaywright, countVitest, faultLines, totalLine } from '../../src/cli/counts.mjs';
import { holdSkips, maySkip } from '../../src/cli/maySkip.mjs';
import { nodeProblem } from '../../src/cli/node.mjs';
import { nodeVersions } from '../../src/cli/nodeLanes.mjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };

/** Runs one of the commands to its end. */
function command(script: string, words: string[], env: Record<string, string>) {
	return new Promise<{ code: number | null; said: string }>((done) => {
		const child = spawn(process.execPath, [`src/cli/${script}.mjs`, ...words], { env: { ...process.env, ...env } });
		let said = '';
		child.stdout.on('data', (chunk) => (said += chunk));
		child.stderr.on('data', (chunk) => (said += chunk));
		child.on('close', (code) => done({ code, said }));
	});
}

describe('the commands', () => {
	test.each(['v18.20.4', '20.18.3', '16.0.0', 'v8.17.0'])('refuse Node %s with one sentence', (version) => {
		const sentence = nodeProblem(version);
		expect(sentence).toContain(`this is Node ${version.replace('v', '')}`);
		expect(sentence).toMatch(/^[^\n]+\.$/);
	});

	test.each(['v20.19.0', '20.20.1', '22.0.0', 'v24.1.0'])('accept Node %s', (version) => {
		expect(nodeProblem(version)).toBeNull();
	});

	test('ask for the same Node as package.json', () => {
		expect(packageFile.engines.node).toBe('>=20.19');
		expect(nodeProblem('20.18.9')).toContain('20.19');
		expect(packageFile.engines.node).toBe(`>=${nodeVersions[0]}`);
	});

	test.each([
		['start', 'PORT', 'npm start'],
		['dev', 'PORT', 'npm run dev'],
		['test', 'TEST_PORT', 'npm test']
	])('%s refuses a busy port with one sentence, before anything else', async (script, variable, said) => {
		const occupant = createServer().listen(0, '127.0.0.1');
		await new Promise((done) => occupant.once('listening', done));
		const { port } = occupant.address() as AddressInfo;
		const result = await command(script, [], { [variable]: `${port}` });
		occupant.close();
		const [sentence, ...rest] = result.said.trim().split('\n');
		expect(result.code).toBe(1);
		expect(sentence).toMatch(new RegExp(`^Port ${port} is already in use.*${variable}=${port + 1} ${said}\\.$`));
		expect(rest).toEqual(script === 'test' ? ['0 passed, 1 failed'] : []);
	});

	test('refuse a port that is none', async () => {
		const result = await command('start', [], { PORT: 'often' });
		expect(result.said).toBe('PORT is "often", but it must be a whole number from 1 to 65535, as in PORT=4174.\n');
		expect(result.code).toBe(1);
	});

	test.each(['*', 'https://paper.example.org/news', 'paper.example.org'])(
		'refuse EMBED_ORIGINS=%s with one sentence',
		async (part) => {
			const result = await command('serve', [], { EMBED_ORIGINS: `https://sound.example.org ${part}` });
			expect(result.said).toMatch(/^EMBED_ORIGINS names "[^\n]+\.\n$/);
			expect(result.said).toContain(`names "${part}", but`);
			expect(result.code).toBe(1);
		}
	);

	test('refuse a stage that is none', async () => {
		const result = await command('test', ['units'], {});
		expect(result.said).toMatch(/^There is no stage "units": choose among words, lint, /);
		expect(result.code).toBe(1);
	});
});

describe('the total', () => {
	/** Counts a report as if a runner had written it. */
	function report(count: typeof countVitest, words: unknown, code: number) {
		const folder = mkdtempSync(join(tmpdir(), 'workbench-report-'));
		const file = join(folder, 'report.json');
		writeFileSync(file, JSON.stringify(words));
		const counts = count(file, code);
		rmSync(folder, { recursive: true });
		return counts;
	}
	const counted = (...given: Parameters<typeof report>) => totalLine(report(...given));
	const unit = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
	const e2e = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } };

	test('is what the runners report', () => {
		expect(counted(countVitest, unit, 0)).toBe('7 passed, 0 failed');
		expect(counted(countVitest, { ...unit, numPendingTests: 2 }, 0)).toBe('7 passed, 0 failed, 2 skipped');
		expect(counted(countPlaywright, e2e, 0)).toBe('3 passed, 0 failed');
	});

	test('is a failure, with the reasons, where more tests were skipped than may be', () => {
		const reasons = [
			{ tests: 2, because: 'nobody may mount', here: () => true },
			{ tests: 9, because: 'there is no office', here: () => false }
		];
		let said = '';
		const held = (skipped: number) =>
			totalLine(holdSkips({ passed: 7, failed: 0, skipped }, (text) => (said += text), reasons));
		expect([held(0), held(2), said]).toEqual(['7 passed, 0 failed', '7 passed, 0 failed, 2 skipped', '']);
		expect(held(3)).toBe('7 passed, 1 failed, 3 skipped');
		expect(said).toBe('\n3 tests were skipped, and 2 may be on this machine:\n  2: nobody may mount\n');
	});

	test('lets few be skipped on any machine', () => {
		expect(maySkip.reduce((sum, { tests }) => sum + tests, 0)).toBe(46);
	});

	test('names what failed, a stage after the other', async () => {
		const testResults = [
			{ name: 'a.test.ts', status: 'failed', assertionResults: [] },
			{ name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds up' }] },
			{ name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'goes' }] }
		];
		const specs = [
			{ file: 'd.test.ts', title: 'is seen', ok: false },
			{ file: 'd.test.ts', title: 'stays', ok: true }
		];
		const long = Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n');
		const commands = [() => Promise.resolve(0), (write: (text: string) => void) => (write(long), Promise.resolve(2))];
		const stages = new Map([
			['unit', report(countVitest, { ...unit, testResults }, 1)],
			['e2e', report(countPlaywright, { ...e2e, suites: [{ suites: [{ specs }] }] }, 1)],
			['lint', await check(commands, () => undefined)],
			['types', null]
		]);
		expect(faultLines(stages).split('\n').slice(0, 7)).toEqual([
			'',
			'What failed:',
			'unit: a.test.ts',
			'unit: b.test.ts › adds up',
			'e2e: d.test.ts › is seen',
			'lint: line 28',
			'line 29'
		]);
		expect(faultLines(new Map([['unit', report(countVitest, unit, 0)]]))).toBe('');
	});

	test('counts a file that breaks before its first test', () => {
		const testResults = [{ status: 'failed', assertionResults: [] }];
		expect(counted(countVitest, { ...unit, testResults }, 1)).toBe('7 passed, 1 failed');
	});

	test('counts a runner that fails outside its tests, runs none, or leaves no report', () => {
		expect(counted(countVitest, unit, 1)).toBe('7 passed, 1 failed');
		expect(counted(countPlaywright, { stats: { ...e2e.stats, expected: 0 } }, 0)).toBe('0 passed, 1 failed');
		expect(totalLine(countPlaywright('/nowhere/report.json', 0))).toBe('0 passed, 1 failed');
	});

	test('counts a test that passes only at a second try as failed', () => {
		expect(counted(countPlaywright, { stats: { ...e2e.stats, flaky: 1 } }, 0)).toBe('3 passed, 1 failed');
	});
});
