import { chromium, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromiumArguments, findChromium } from '../../src/cli/chromium.mjs';
import { startServer } from '../../src/cli/serve.mjs';
import type { Row } from './row';
import { frame, quantile, typedToPainted } from './toPainted';

const moves = 200;
/**
 * Moves a weight slider 200 times and gives two times in ms for each move, both of the main thread. `toPaint`: from the
 * input event to painted (`typedToPainted`). `whole`: all that the thread does for the move, the next frame included, in which
 * the worker's answer is drawn (`TaskDuration` of the DevTools protocol).
 */
async function measureMoves(page: Page): Promise<{ toPaint: number[]; whole: number[] }> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const busy = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
	};
	const toPaint: number[] = [];
	const whole: number[] = [];
	for (let move = 0; move < moves; move++) {
		const before = await busy();
		toPaint.push(await typedToPainted(page, '#factors input[type=range]', String(20 + (move % 60))));
		await page.waitForTimeout(30);
		whole.push((await busy()) - before);
	}
	return { toPaint: toPaint.sort((a, b) => a - b), whole: whole.sort((a, b) => a - b) };
}

/**
 * Bytes after brotli of the page's script: what it names in its head, with which it awakes; all that it loads until it rests,
 * the chart, which takes over from plain marks, included; and its worker's.
 */
async function scriptOf(page: Page, address: string): Promise<{ awake: number; page: number; worker: number }> {
	const sizes = { awake: 0, page: 0, worker: 0 };
	const sizeOf = (url: string) => brotliCompressSync(readFileSync(join('build/client', new URL(url).pathname))).length;
	const gather = (url: string) => {
		sizes[url.includes('worker') ? 'worker' : 'page'] += sizeOf(url);
	};
	const urls = new Set<string>();
	page.on('request', (request) => {
		if (new URL(request.url()).pathname.endsWith('.js')) urls.add(request.url());
	});
	const answer = await page.goto(address, { waitUntil: 'networkidle' });
	const html = (await answer?.text()) ?? '';
	urls.forEach(gather);
	const named = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(
		([, path]) => new URL(path!, address).href
	);
	for (const url of named) sizes.awake += sizeOf(url);
	for (const name of readdirSync('build/client/_app/immutable/workers', { recursive: true }).map(String))
		if (name.endsWith('.js') && ![...urls].some((url) => url.endsWith(name)))
			sizes.worker += brotliCompressSync(readFileSync(join('build/client/_app/immutable/workers', name))).length;
	return sizes;
}

/** The workbench in Chromium, served from the build on a free port. */
export async function benchPage(): Promise<Row[]> {
	const server = await startServer({ port: 0 });
	const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumArguments });
	const rows: Row[] = [];
	try {
		for (const model of ['core', 'extended']) {
			const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
			const address = `${server.address}/studies/azerbaijan-israel/${model}`;
			const script = await scriptOf(page, address);
			await page.locator('#contributions canvas').waitFor();
			await page.waitForTimeout(500);
			const { toPaint, whole } = await measureMoves(page);
			const within = toPaint.filter((time) => time <= frame).length / toPaint.length;
			rows.push(
				{ name: `${model}: input event to painted, median`, value: quantile(toPaint, 0.5), unit: 'ms' },
				{
					name: `${model}: input event to painted, 95%`,
					value: quantile(toPaint, 0.95),
					unit: 'ms',
					aim: `≤ ${frame}`
				},
				{ name: `${model}: moves painted within a frame`, value: within * 100, unit: '%', aim: '≥ 95' },
				{ name: `${model}: whole move with the worker's answer, median`, value: quantile(whole, 0.5), unit: 'ms' },
				{ name: `${model}: whole move with the worker's answer, 95%`, value: quantile(whole, 0.95), unit: 'ms' }
			);
			if (model === 'core')
				rows.push(
					{ name: 'script to awake the workbench page, brotli', value: script.awake / 1000, unit: 'kB', aim: '≤ 120' },
					{ name: 'script of the workbench page, brotli', value: script.page / 1000, unit: 'kB', aim: '≤ 150' },
					{ name: 'script of its worker, brotli', value: script.worker / 1000, unit: 'kB' }
				);
			await page.close();
		}
	} finally {
		await browser.close();
		await server.close();
	}
	return rows;
}
