import { expect, test, type Page } from '@playwright/test';
import { axeFindsInBothThemes } from './axeFinds';
import { ownServer } from './editorPage';
import { putInBriefing } from './putInBriefing';
import { savedScenario } from './savedScenario';
import { core } from './workbenchPage';

// What is observed stands in the reader's page too, which others print.
const { here } = ownServer('beliefs');

/** Saves settings on this file's server. */
const keep = (page: Page, name: string, queries: readonly string[], model = core) =>
	savedScenario(page, name, queries, { model, author: 'Lina', origin: new URL(here('/')).origin });

const words = {
	'': {
		...{ none: 'have no revisions', gulf: 'because of where', tick: 'Tick off', save: 'Save the observation' },
		...{ against: 'against it', said: 'it points against this outcome', declare: 'Declare what came' },
		...{
			correct: 'Correct',
			withdraw: 'Withdraw',
			keepCame: 'Save what came',
			nothing: 'No revision was saved before'
		},
		...{ address: 'begins with http', day: 'is after today', brier: 'Brier' }
	},
	'/ar': {
		...{ none: 'ليس للسيناريو الأصلي', gulf: 'أساسًا', tick: 'تسجيل مشاهدة', save: 'حفظ المشاهدة' },
		...{ against: 'إلى خلافها', said: 'يشير إلى خلاف هذه النتيجة', declare: 'إعلان ما تحقق' },
		...{ correct: 'تصحيح', withdraw: 'سحب', keepCame: 'حفظ ما تحقق', nothing: 'لم تُحفظ مراجعة قبل' },
		...{ address: 'يبدأ حقل', day: 'بعد اليوم', brier: 'براير' }
	}
};

for (const [prefix, said] of Object.entries(words))
	for (const script of [true, false]) {
		const named = `${prefix || '/en'}, ${script ? 'with' : 'without'} script`;
		const at = `${prefix}${core}/discover/beliefs`;

		test(`revisions are steps that lead to themselves and to why they changed, ${named}`, async ({ browser }) => {
			const page = await browser.newPage({ javaScriptEnabled: script, viewport: { width: 390, height: 900 } });
			await page.goto(here(at));
			await expect(page.getByText(said.none)).toBeVisible();
			const id = await keep(page, `Beliefs ${named}`, ['', 'state.gulf=reversed', 'state.proximity=front-line']);
			await page.goto(here(`${at}?from=${id}`));
			const marks = page.locator(script ? '#beliefs canvas' : '#beliefs svg polyline');
			await expect(marks.first()).toBeVisible();
			const rows = page.locator('#revisions li');
			await expect(rows).toHaveCount(3);
			await expect(rows.nth(1)).toContainText('message 2');
			if (!script) await expect(page.locator('#beliefs table tbody tr')).toHaveCount(3);
			await rows.nth(1).locator('a').first().click();
			await expect(page).toHaveURL(new RegExp(`from=${id}@2`));
			await expect(page.locator('#revisions a[aria-current]')).toHaveAttribute('href', new RegExp(`@2$`));
			// All revisions stay; the one that is open is marked.
			await expect(rows).toHaveCount(3);
			if (script) expect(await axeFindsInBothThemes(page)).toEqual([]);
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
			await rows.nth(1).locator('a').last().click();
			await expect(page).toHaveURL(/compare\?s=.*@1&s=.*@2/);
			await page.goto(here(`${at}?from=${id}`));
			const slide = await putInBriefing(page, 'beliefs');
			await expect(slide.locator('.curve .flips span')).not.toHaveCount(0);
			await page.close();
		});

		test(`a signpost is ticked off, corrected and withdrawn; what is refused stays typed, ${named}`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script });
			const model = `${prefix}/studies/azerbaijan-israel/extended`;
			await page.goto(here(`${model}/discover/beliefs`));
			// Each of the four walks has a signpost of its own.
			const nth = Object.keys(words).indexOf(prefix) * 2 + Number(script);
			const key = (await page.locator('li[data-signpost]').nth(nth).getAttribute('data-signpost'))!;
			const sign = page.locator(`li[data-signpost="${key}"]`);
			const form = sign.locator('> details form');
			await sign.locator('> details summary').click();
			await form.locator('[name=address]').evaluate((field) => field.setAttribute('type', 'text'));
			await form.locator('[name=address]').fill('javascript:alert(1)');
			await form.locator('[name=source]').fill('Reuters');
			await form.locator('[name=note]').fill('<b>seen</b>');
			await form.getByLabel(said.against).check();
			await form.getByRole('button', { name: said.save }).click();
			await expect(form.getByRole('alert')).toContainText(said.address);
			await expect(form.locator('[name=note]')).toHaveValue('<b>seen</b>');
			await expect(form.getByLabel(said.against)).toBeChecked();
			await form.locator('[name=address]').fill('https://example.org/news');
			await form.locator('[name=date]').fill('2999-01-01');
			await form.getByRole('button', { name: said.save }).click();
			await expect(form.getByRole('alert')).toContainText(said.day);
			await form.locator('[name=date]').fill('2026-01-02');
			await form.getByRole('button', { name: said.save }).click();
			const tick = sign.locator('li[data-observation]');
			await expect(tick).toContainText(said.said);
			await expect(tick).toContainText('<b>seen</b>');
			await expect(tick.locator('a')).toHaveAttribute('href', 'https://example.org/news');
			await tick.getByText(said.correct, { exact: true }).click();
			await tick.locator('[name=source]').fill('AFP');
			await tick.getByRole('button', { name: said.save }).click();
			await expect(tick.locator('a').first()).toHaveText('AFP');
			if (script) expect(await axeFindsInBothThemes(page)).toEqual([]);
			await tick.getByRole('button', { name: said.withdraw }).click();
			await expect(tick).toHaveCount(0);
			await page.close();
		});
	}

test('an outcome is declared, scored from the day before on, corrected and withdrawn', async ({ browser }) => {
	for (const [prefix, said] of Object.entries(words)) {
		const page = await browser.newPage({ javaScriptEnabled: prefix === '' });
		const path = `${prefix}/studies/azerbaijan-israel/core/discover/beliefs`;
		await page.goto(here(path));
		const id = await keep(page, `Declared ${prefix}`, ['', 'state.gulf=reversed']);
		await page.goto(here(`${path}?from=${id}`));
		const came = page.locator('#came');
		await came.getByText(said.declare, { exact: true }).click();
		await came.locator('[name=outcome]').nth(1).check();
		await came.getByRole('button', { name: said.keepCame }).click();
		// Both revisions are of today, which foresees nothing of today.
		await expect(came.getByText(said.nothing)).toBeVisible();
		await expect(came.locator('table')).toHaveCount(0);
		await came.getByRole('button', { name: said.withdraw }).click();
		await expect(came.getByText(said.declare, { exact: true })).toBeVisible();
		await page.close();
	}
});

test('what was observed stands in the reader page, and in a comparison of two revisions that it lies between', async ({
	page
}) => {
	const said = words[''];
	const model = '/studies/azerbaijan-israel/extended';
	await page.goto(here(`${model}/discover/beliefs`));
	// The fifth: the four walks have each its own before.
	const sign = page.locator('li[data-signpost]').nth(4);
	const observed = (await sign.locator('> *').first().textContent())!.split(' · ')[0]!.trim();
	const today = new Date().toISOString().slice(0, 10);
	const form = sign.locator('> details form');
	await sign.locator('> details summary').click();
	await form.locator('[name=date]').fill(today);
	await form.locator('[name=source]').fill('Gazette of the day');
	await form.locator('[name=note]').fill('<i>on page 4</i>');
	await form.getByLabel(said.against).check();
	await form.getByRole('button', { name: said.save }).click();
	await expect(sign.locator('li[data-observation]')).toContainText('Gazette of the day');

	for (const script of [true, false]) {
		const reader = await page.context().browser()!.newPage({ javaScriptEnabled: script });
		await reader.goto(new URL(`${model}/read`, page.url()).href);
		const watched = reader.locator('.signs li').filter({ hasText: observed });
		await expect(watched).toContainText('Gazette of the day');
		await expect(watched).toContainText('<i>on page 4</i>');
		await expect(watched).toContainText(said.said);
		await reader.close();
	}
	const id = await keep(page, 'Observed between', ['', 'state.gulf=reversed'], model);
	const compared = (first: string, second: string) =>
		`${model}/compare?${new URLSearchParams([['s', first], ['s', second]])}`; // prettier-ignore
	await page.goto(here(compared(`${id}@1`, `${id}@2`)));
	const between = page.locator('h3', { hasText: 'Observed between the two' }).locator('xpath=following-sibling::ul[1]');
	await expect(between).toContainText(observed);
	await expect(between).toContainText(said.said);
	await expect(between).toContainText('Gazette of the day');
	await expect(between).toContainText('<i>on page 4</i>');
	// A ready scenario was saved on no day.
	await page.goto(here(compared('default', `${id}@2`)));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Observed between the two')).toHaveCount(0);
	await page.goto(here(`${model}/discover/beliefs`));
	await sign.locator('li[data-observation]').getByRole('button', { name: said.withdraw }).click();
	await expect(sign.locator('li[data-observation]')).toHaveCount(0);
	await page.goto(here(compared(`${id}@1`, `${id}@2`)));
	await expect(page.getByText('Observed between the two')).toHaveCount(0);
});

test('what no form of the page sends is refused with a sentence, and keeps nothing', async ({ page }) => {
	const path = `${core}/discover/beliefs`;
	await page.goto(here(path));
	const send = async (act: string, form: Record<string, string>) => {
		const sent = { request: 'hostile-request-1', author: '', date: '2026-01-01', ...form };
		const origin = new URL(page.url()).origin;
		const answer = await page.request.post(here(`${path}?/${act}`), {
			form: sent,
			headers: { origin, accept: 'text/html' },
			maxRedirects: 0
		});
		return answer.status();
	};
	expect(await send('observe', { signpost: 'none.0.00000000', points: 'for' })).toBe(409);
	expect(await send('observe', { signpost: 'x', points: 'sideways' })).toBe(400);
	expect(await send('observe', { id: 'no-such-observation', points: 'for' })).toBe(404);
	expect(await send('declare', { outcome: 'constructor', scenario: '../x' })).toBe(409);
	expect(await send('observe', { signpost: 'x', points: 'for', date: '2026-02-31' })).toBe(400);
	expect(await send('withdraw', { id: 'no-such-observation' })).toBe(404);
	await page.goto(here(`${path}?from[]=1&from=%00&from=${'9'.repeat(400)}&curve=1e9`));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('li[data-observation]')).toHaveCount(0);
});
