import { defineConfig, devices } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findTestChromium } from './src/cli/chromium.mjs';

const port = Number(process.env.TEST_PORT || 4183);
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** The tests' server keeps scenarios where nobody's are; a worker reads this file too, and makes none. */
const dataFolder = process.env.TEST_WORKER_INDEX === undefined ? mkdtempSync(join(tmpdir(), 'workbench-e2e-')) : '';

export default defineConfig({
	testDir: 'tests',
	testMatch: ['e2e/*.test.ts', 'faults/*.test.ts', 'look/*.test.ts'],
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	// A machine that does other work besides is slow, not wrong.
	timeout: 60_000,
	expect: { timeout: 10_000 },
	workers: 2,
	reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		screenshot: 'only-on-failure',
		launchOptions: { executablePath: findTestChromium() ?? undefined, args: chromiumArguments }
	},
	projects: [
		{ name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, locale: 'en' } }
	],
	webServer: {
		command: 'node src/cli/build.mjs && node src/cli/serve.mjs',
		url: `http://127.0.0.1:${port}`,
		env: { PORT: `${port}`, HOST: '', ORIGIN: '', GALLERY: '1', DATABASE_URL: '', DATA_DIR: dataFolder },
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe',
		timeout: 180_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
	}
});
