// `npm run pictures`: takes the pictures of the editor's steps that docs/make-a-study.md shows, in each language of the interface.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfStale } from './build.mjs';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { root } from './processes.mjs';
import { startServer } from './serve.mjs';

const folder = join(root, 'docs/make-a-study');
const steps = ['text', 'passages', 'question', 'factors', 'impacts', 'cross', 'languages', 'check'];
const { locales } = JSON.parse(readFileSync(join(root, 'src/lib/words/project.inlang/settings.json'), 'utf8'));
const quality = 0.7;

/** A picture of a page as WebP, which its browser makes. @param {import('@playwright/test').Page} page */
async function webpOf(page) {
	const png = (await page.screenshot()).toString('base64');
	const paper = await page.context().newPage();
	const webp = await paper.evaluate(
		async ({ bytes, part }) => {
			const picture = new Image();
			picture.src = `data:image/png;base64,${bytes}`;
			await picture.decode();
			const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
			canvas.getContext('2d')?.drawImage(picture, 0, 0);
			return canvas.toDataURL('image/webp', part);
		},
		{ bytes: png, part: quality }
	);
	await paper.close();
	return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
}

await buildIfStale();
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-pictures-'));
const server = await startServer({ port: 0 });
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumArguments });
try {
	mkdirSync(folder, { recursive: true });
	for (const [at, locale] of locales.entries()) {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		const page = await context.newPage();
		await page.goto(`${server.address}${at === 0 ? '' : `/${locale}`}/studies/new`, { waitUntil: 'networkidle' });
		await page.locator('form[action="?/copy"] button').click();
		await page.locator('form[data-awake]').waitFor();
		for (const step of steps) {
			await page.locator(`nav a[data-step=${step}]`).click();
			if (step === 'impacts') await page.locator('[data-place="1 1"]').click();
			await page.waitForTimeout(1500);
			const file = join(folder, `${step}.${locale}.webp`);
			writeFileSync(file, await webpOf(page));
			console.log(file);
		}
		await context.close();
	}
} finally {
	await browser.close();
	await server.close();
}
process.exit(0);
