import { chromium, type Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../src/cli/chromium.mjs';
import { startServer } from '../../src/cli/serve.mjs';
import type { Row } from './row';

const openings = 7;

interface Opening {
	paint: number;
	blocking: number;
	shift: number;
	requests: number;
	bytes: number;
}

/** Records the largest paint (ms), what long tasks block beyond 50 ms each, and the layout shift; text, since tsx names functions. */
const observe = `
	const seen = (globalThis.seen = { paint: 0, blocking: 0, shift: 0 });
	const on = (type, add) =>
		new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true });
	on('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
	on('longtask', ({ duration }) => (seen.blocking += duration - 50));
	on('layout-shift', ({ value }) => (seen.shift += value));`;

/** Opens a page in a browser context that has seen nothing, and waits until the network is at rest. */
async function open(browser: Browser, address: string): Promise<Opening> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		let [requests, bytes] = [0, 0];
		session.on('Network.loadingFinished', ({ encodedDataLength }) => {
			requests++;
			bytes += encodedDataLength;
		});
		await page.addInitScript({ content: observe });
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.waitForTimeout(300);
		const seen = await page.evaluate<Pick<Opening, 'paint' | 'blocking' | 'shift'>>('seen');
		return { ...seen, requests, bytes };
	} finally {
		await context.close();
	}
}

function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Opens the workbench cold, seven times a model: medians of what a first visit waits for and loads. */
export async function benchOpening(): Promise<Row[]> {
	const server = await startServer({ port: 0 });
	const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumArguments });
	const rows: Row[] = [];
	try {
		for (const model of ['core', 'extended']) {
			const address = `${server.address}/studies/azerbaijan-israel/${model}`;
			await open(browser, address);
			const all: Opening[] = [];
			for (let nth = 0; nth < openings; nth++) all.push(await open(browser, address));
			const of = (part: keyof Opening) => median(all.map((each) => each[part]));
			rows.push(
				{ name: `${model}: opened cold, largest paint`, value: of('paint'), unit: 'ms', aim: '≤ 300' },
				{ name: `${model}: opened cold, blocking time`, value: of('blocking'), unit: 'ms', aim: '≤ 50' },
				{ name: `${model}: opened cold, layout shift`, value: of('shift'), unit: '', aim: '≤ 0.02' },
				{ name: `${model}: opened cold, requests`, value: of('requests'), unit: '', aim: '≤ 30' },
				{ name: `${model}: opened cold, bytes`, value: of('bytes') / 1000, unit: 'kB', aim: '≤ 400' }
			);
		}
	} finally {
		await browser.close();
		await server.close();
	}
	return rows;
}
