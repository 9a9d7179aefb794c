import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine, type Machine } from '../faults/machine';
import { axeFinds } from './axeFinds';
import { bundledModel, sharesOf } from './bundled';
import { core, ready, shownShares } from './workbenchPage';

const query = 'state.proximity=contested&weight.gulf=40';
const embedded = `/embed${core}`;

/** A site of its own origin that answers with whatever it is given. */
class Site {
	html = '';
	readonly #server: Server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>A site</title>${this.html}`);
	});
	open = () => new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', () => done()));
	close = () => this.#server.close();
	get origin() {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}
}

const [named, other] = [new Site(), new Site()];
let machine: Machine;
let workbench: string;
test.beforeAll(async () => {
	await named.open();
	await other.open();
	const DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-embed-'));
	machine = await startMachine({ DATA_DIR, EMBED_ORIGINS: `https://paper.example.org ${named.origin}` });
	workbench = `http://127.0.0.1:${machine.port}`;
});
test.afterAll(async () => {
	await machine.kill();
	named.close();
	other.close();
});

/** Whether a page stands in a frame on a site; a refused one is Chromium's own error page. */
async function framed(page: Page, site: Site, address: string): Promise<boolean> {
	site.html = `<iframe src="${address}" width="640" height="640"></iframe>`;
	const over = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame());
	await page.goto(site.origin);
	const frame = await over;
	await frame.waitForLoadState();
	return frame.url() === address && (await frame.locator('figure').count()) > 0;
}

const headersOf = async (page: Page, address: string) => {
	const headers = (await page.request.get(address)).headers();
	const ancestors = /frame-ancestors ([^;]*)/.exec(headers['content-security-policy'] ?? '')?.[1];
	return { ancestors, resource: headers['cross-origin-resource-policy'] };
};

test('unless configured nobody may frame a figure, and no menu offers it', async ({ page, baseURL }) => {
	const nobody = { ancestors: "'none'", resource: 'same-origin' };
	expect(await headersOf(page, `${baseURL}${embedded}?figure=shares`)).toEqual(nobody);
	expect(await framed(page, named, `${baseURL}${embedded}?figure=shares`)).toBe(false);
	await page.goto(core);
	await ready(page);
	await page.locator('figure#shares').getByText('Export').click();
	await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy embed code' })).toHaveCount(0);
});

test('a configured origin frames figures and nothing else; another origin frames nothing', async ({ page }) => {
	const figure = `${workbench}${embedded}?figure=shares`;
	expect(await headersOf(page, figure)).toEqual({
		ancestors: `https://paper.example.org ${named.origin}`,
		resource: 'cross-origin'
	});
	expect(await framed(page, named, figure)).toBe(true);
	expect(await framed(page, named, `${workbench}/ar${embedded}?figure=tornado`)).toBe(true);
	expect(await framed(page, other, figure)).toBe(false);
	for (const path of [core, `${core}/read`, `/embed/nothing`]) {
		expect(await headersOf(page, workbench + path)).toEqual({ ancestors: "'none'", resource: 'same-origin' });
		expect(await framed(page, named, workbench + path)).toBe(false);
	}
});

for (const [start, label] of [
	[`${core}?${query}`, 'the workbench'],
	[`${core}/read?${query}`, 'the reader page']
] as const)
	test(`embed code copied from ${label} shows the same numbers on the other site`, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: workbench });
		await page.goto(workbench + start);
		await ready(page);
		await page.locator('figure#shares').getByText('Export').click();
		await page.locator('figure#shares').getByRole('button', { name: 'Copy embed code' }).click();
		await expect(page.locator('figure#shares').getByText('Copied.')).toBeVisible();
		named.html = await page.evaluate(() => navigator.clipboard.readText());
		expect(named.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
		await page.goto(named.origin);
		const frame = page.frameLocator('iframe');
		await expect(frame.locator('#shares canvas')).toBeVisible();
		const values = await frame
			.locator('#shares li[data-row]')
			.evaluateAll((rows) =>
				rows.map((row) => [row.getAttribute('data-row')!, row.querySelector('.value')!.textContent.replace(/\D/g, '')])
			);
		expect(Object.fromEntries(values)).toEqual(sharesOf(bundledModel('core'), query));
		const [opened] = await Promise.all([
			context.waitForEvent('page'),
			frame.getByRole('link', { name: 'Open in the workbench' }).click()
		]);
		await ready(opened);
		expect(await opened.evaluate(() => window.opener)).toBeNull();
		expect(await shownShares(opened)).toEqual(sharesOf(bundledModel('core'), query));
	});

for (const prefix of ['', '/ar'])
	test(`every figure fits a frame of 320 px and stands without script, ${prefix || '/en'}`, async ({ browser }) => {
		for (const script of [true, false]) {
			const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width: 320, height: 700 } });
			const page = await context.newPage();
			for (const figure of ['shares', 'contributions', 'tornado', 'sobol', 'ranks', 'influence', 'timeline']) {
				await page.goto(`${prefix}${embedded}?figure=${figure}`);
				await expect(page.locator(`figure#${figure}`)).toBeVisible();
				if (!script) continue;
				await expect(page.locator(`figure#${figure} canvas`)).toBeVisible();
				expect(await page.evaluate(() => document.documentElement.scrollWidth), figure).toBeLessThanOrEqual(320);
				expect(await axeFinds(page), figure).toEqual([]);
			}
			await context.close();
		}
	});

for (const [prefix, sentence] of [
	['', 'There is no figure “no-<b>such”'],
	['/ar', 'لا شكل باسم «no-<b>such»']
] as const)
	test(`a figure that is none is answered with 404 and a sentence, ${prefix || '/en'}`, async ({ page }) => {
		const answer = await page.goto(`${prefix}${embedded}?figure=${encodeURIComponent('no-<b>such')}`);
		expect(answer?.status()).toBe(404);
		await expect(page.locator('main')).toContainText(sentence);
	});

test('a frame follows the system’s light and dark, not the theme chosen in the workbench', async ({
	page,
	context,
	baseURL
}) => {
	await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL! }]);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(`${embedded}?figure=shares`);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
	const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	expect(await ground()).toBe('rgba(0, 0, 0, 0)');
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
});
