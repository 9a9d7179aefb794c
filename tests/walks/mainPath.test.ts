import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPoppler } from '../../src/cli/office.mjs';
import { hasFirefox, hasWebkit } from '../../src/cli/otherBrowsers.mjs';
import { bundledModel, sharesOf } from '../e2e/bundled';
import { bench, startMachine, type Machine } from '../faults/machine';
import { sheetsOf } from '../look/papers';
import type { Session } from './commands';
import { startFirefox } from './firefox';
import { Walker } from './Walker';
import { startWebkit } from './webkit';

const model = bundledModel('core');
const DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-walks-'));
let machine: Machine;

beforeAll(async () => {
	machine = await startMachine({ DATA_DIR });
});
afterAll(async () => {
	await machine.kill();
	rmSync(DATA_DIR, { recursive: true, force: true });
});

/** Outcome id → the whole percent beside its row, as digits. */
const shownShares = (walker: Walker, rows = '#shares li[data-row]') =>
	walker.evaluate(
		(sought) =>
			Object.fromEntries(
				[...document.querySelectorAll<HTMLElement>(sought)].map((row) => [
					row.dataset['row'],
					row.querySelector('.value bdi')?.textContent?.replace(/\D/g, '')
				])
			),
		rows
	);

/** Waits until script has taken over the workbench, and holds that it reads the right way and nothing hangs over the side. */
async function ready(walker: Walker, direction: string): Promise<void> {
	await walker.see('#shares canvas');
	await walker.see('#contributions canvas');
	await standsWell(walker, direction);
}

async function standsWell(walker: Walker, direction: string): Promise<void> {
	const { over, dir } = await walker.evaluate(() => ({
		over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
		dir: getComputedStyle(document.documentElement).direction
	}));
	expect({ over, dir }).toEqual({ over: 0, dir: direction });
}

const browsers = [
	{ name: 'Firefox', here: hasFirefox(), start: startFirefox, prints: true },
	{ name: 'WebKit', here: hasWebkit(), start: startWebkit, prints: false }
];

describe.each(browsers)('$name', ({ here, start, prints }) => {
	let session: Session;
	beforeAll(async () => {
		if (here) session = await start();
	});
	afterAll(() => session?.end());

	test.skipIf(!here).each([
		{ prefix: '', direction: 'ltr', forward: 'ArrowRight', query: 'azerbaijan', name: 'Walked' },
		{ prefix: '/ar', direction: 'rtl', forward: 'ArrowLeft', query: 'اذربيجان', name: 'مَشيٌ' }
	] as const)(
		'walks from a slider to the printed deck, $direction',
		async ({ prefix, direction, forward, query, name }) => {
			const walker = new Walker(session, `http://127.0.0.1:${machine.port}`);
			await session.send('window', { x: 0, y: 0, width: 1440, height: 900 });
			await walker.goto(prefix + bench);
			await ready(walker, direction);
			expect(await shownShares(walker)).toEqual(sharesOf(model, ''));

			await walker.click('#factor-gulf .weight input[type=range]');
			await walker.press('End');
			const weight = await walker.until(
				'the weight in the address',
				() => /weight\.gulf=(\d+)/.exec(location.search)?.[1] ?? ''
			);
			const adjusted = sharesOf(model, `weight.gulf=${weight}`);
			expect(adjusted).not.toEqual(sharesOf(model, ''));
			expect(await shownShares(walker)).toEqual(adjusted);

			await walker.evaluate(() => (document.activeElement as HTMLElement).blur());
			await walker.type('/');
			await walker.until('the search field', () => document.activeElement?.matches('input[type=search]') ?? false);
			await walker.type(query);
			const found = await walker.until('words found', () => CSS.highlights.get('found')?.size ?? 0);
			await walker.until(
				'their number said',
				(number) =>
					[...document.querySelectorAll('[role=search] [role=status], search [role=status]')].some((status) =>
						status.textContent.includes(`${number}`)
					),
				found
			);
			expect(found).toBeGreaterThan(3);
			await walker.press('Escape');
			await walker.until('the search closed', () => !CSS.highlights.get('found')?.size);

			const menu = 'details:has(form[action="?/save"])';
			await walker.click(`${menu} > summary`);
			await walker.click(`${menu} [name=name]`);
			await walker.type(name);
			await walker.click(`${menu} form[action="?/save"] button[type=submit]`);
			const saved = await walker.until(
				'the saved scenario in the address',
				() => /from=([0-9a-f]{32})/.exec(location.search)?.[1] ?? ''
			);
			await ready(walker, direction);
			expect(await shownShares(walker)).toEqual(adjusted);

			await walker.goto(`${prefix}${bench}/scenarios`);
			for (const choice of [saved, 'core-front-line']) await walker.click(`input[name=s][value="${choice}"]`);
			await walker.click('#chosen button.first');
			await walker.until(
				'the comparison',
				() => /\/compare\?/.test(location.href) && document.querySelector('h1') !== null
			);
			await standsWell(walker, direction);

			await walker.goto(`${prefix}${bench}?from=${saved}`);
			await ready(walker, direction);
			await walker.click('nav.places a:nth-child(3)');
			await walker.see('form.here button[type=submit]');
			await walker.click('form.here button[type=submit]');
			const deck = await walker.until(
				'the briefing',
				() => /\/briefings\/[0-9a-f-]{30,}$/.test(location.pathname) && location.pathname
			);
			await walker.see('.preview article');
			await walker.click(`a[href*="/present"]`);
			const kind = (sought: string) =>
				walker.until(
					`the slide “${sought}”`,
					(wanted) => document.querySelector('main article')?.getAttribute('data-kind') === wanted,
					sought
				);
			await kind('title');
			await walker.until(
				'the stage drawn',
				() =>
					location.pathname.endsWith('/present') &&
					(document.querySelector('main .fit')?.getAttribute('style')?.includes('zoom') ?? false)
			);
			await walker.press(forward);
			await kind('judgement');
			await walker.press(forward);
			await kind('outcomes');
			expect(await shownShares(walker, 'main article li[data-row]')).toEqual(adjusted);

			await walker.goto(`${deck}/print`);
			const slides = await walker.until(
				'slides to print',
				() => document.querySelectorAll('article[data-kind]').length
			);
			expect(slides).toBeGreaterThan(5);
			if (prints && hasPoppler()) {
				const sheets = sheetsOf(await walker.pdf());
				expect(sheets).toHaveLength(slides);
				for (const { width, height } of sheets) expect(width).toBeGreaterThan(height);
			}
		}
	);
});
