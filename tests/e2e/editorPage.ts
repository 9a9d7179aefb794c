import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine, type Machine } from '../faults/machine';

/** Gives a file of tests a server of its own, since the studies that it makes stand on the first page. */
export function ownServer(name: string): {
	/** An address of that server. */
	here: (path: string) => string;
	port: () => number;
} {
	let machine: Machine;
	test.beforeAll(async () => {
		machine = await startMachine({ DATA_DIR: mkdtempSync(join(tmpdir(), `workbench-${name}-`)) });
	});
	test.afterAll(() => machine.kill());
	return { here: (path) => `http://127.0.0.1:${machine.port}${path}`, port: () => machine.port };
}

/** Waits until script has taken over the editor. */
export const awake = (page: Page) => expect(page.locator('form[data-awake]')).toBeVisible();

/** Opens a step of the editor. */
export const step = (page: Page, name: string) => page.locator(`nav a[data-step=${name}]`).click();

/** Adds parts to a list, by its path. */
export async function add(page: Page, path: string, ...names: string[]): Promise<void> {
	for (const name of names) {
		await page.locator(`[name="new ${path}"]`).fill(name);
		await page.locator(`[name="new ${path}"]`).press('Enter');
	}
}

/** Begins a study of a text at an address of the page that begins one, and opens its editor. */
export async function begin(
	page: Page,
	address: string,
	{ title, text, language }: { title: string; text: string; language?: string }
) {
	// prettier-ignore
	await page.goto(address);
	await page.locator('input[name=title]').fill(title);
	if (language !== undefined) await page.locator('input[name=language]').fill(language);
	await page.locator('textarea[name=text]').fill(text);
	await page.locator('form[action="?/begin"] button').click();
	await expect(page).toHaveURL(/\/edit$/);
}
