import { expect, test } from '@playwright/test';
import { axeFindsInBothThemes } from './axeFinds';
import { bundledModel, sharesOf, sourceText } from './bundled';
import { core, ready, shownShares, slider, stand } from './workbenchPage';

const model = bundledModel('core');
const languages = [
	{ language: 'en', prefix: '' },
	{ language: 'ar', prefix: '/ar' }
] as const;

for (const { language, prefix } of languages) {
	test.describe(language, () => {
		test('shows the Arabic source character for character, and the translation', async ({ page }) => {
			for (const text of ['ar', 'en'] as const) {
				await page.goto(`${prefix}${core}?text=${text}`);
				const paragraphs = page.locator(`#source .text p[lang=${text}]`);
				expect((await paragraphs.allTextContents()).join('\n')).toBe(sourceText(text));
			}
			await page.goto(`${prefix}${core}?text=both`);
			expect((await page.locator('#source .text p[lang=ar]').allTextContents()).join('\n')).toBe(sourceText('ar'));
			expect((await page.locator('#source .text p[lang=en]').allTextContents()).join('\n')).toBe(sourceText('en'));
		});

		test('shows the shares that the engine gives, move after move', async ({ page }) => {
			await page.goto(`${prefix}${core}`);
			await ready(page);
			expect(await shownShares(page)).toEqual(sharesOf(model, ''));

			await stand(page, 'proximity', 'contested').check();
			expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=contested'));
			await stand(page, 'gulf', 'stalled').check();
			expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=contested&state.gulf=stalled'));
			await expect(page).toHaveURL(/state\.proximity=contested&state\.gulf=stalled/);

			const weight = page.locator('input[name="weight.caucasus"]');
			await weight.fill('60');
			await weight.press('Enter');
			const query = 'state.proximity=contested&state.gulf=stalled&weight.caucasus=60';
			expect(await shownShares(page)).toEqual(sharesOf(model, query));
			await expect(page).toHaveURL(new RegExp(query.replaceAll('.', '\\.')));

			await page.reload();
			await ready(page);
			expect(await shownShares(page)).toEqual(sharesOf(model, query));
			await expect(stand(page, 'gulf', 'stalled')).toBeChecked();
		});

		test('moves by keyboard, each arrow key redrawing at once, and the verdict follows', async ({ page }) => {
			await page.goto(`${prefix}${core}`);
			await ready(page);
			const weight = slider(page, 'proximity');
			await weight.focus();
			for (let press = 0; press < 5; press++) await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
			await expect(weight).toHaveValue('40');
			expect(await shownShares(page)).toEqual(sharesOf(model, 'weight.proximity=40'));

			await stand(page, 'proximity', 'watched').focus();
			await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
			await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
			await expect(stand(page, 'proximity', 'front-line')).toBeChecked();
			expect(await shownShares(page)).toEqual(sharesOf(model, 'weight.proximity=40&state.proximity=front-line'));
			const leader = model.outcomes[0]!.name[language] ?? '';
			await expect(page.locator('h1 em')).toHaveText(leader);
		});

		test('gives the same numbers without script, by the same form, as rows, bars and tables', async ({ browser }) => {
			const context = await browser.newContext({ javaScriptEnabled: false, locale: language });
			const page = await context.newPage();
			await page.goto(`${prefix}${core}`);
			expect(await shownShares(page)).toEqual(sharesOf(model, ''));
			await stand(page, 'proximity', 'front-line').check({ force: true });
			await page.locator('input[name="weight.gulf"]').fill('70');
			await page.locator('input[name="sure"][value="hardly"]').check({ force: true });
			await page.locator('button.send').click();
			expect(await shownShares(page)).toEqual(sharesOf(model, 'state.proximity=front-line&weight.gulf=70&sure=hardly'));
			await expect(stand(page, 'proximity', 'front-line')).toBeChecked();
			await expect(page.locator('#shares table')).toBeVisible();
			await expect(page.locator('#contributions table')).toBeVisible();
			await expect(page.locator('#shares .bar i').first()).toBeVisible();
			await context.close();
		});

		for (const path of [core, '/studies/azerbaijan-israel/extended?level.gulf=57', '/'])
			test(`has nothing for axe to find at ${path}, light or dark`, async ({ page }) => {
				await page.goto(`${prefix}${path}`, { waitUntil: 'networkidle' });
				expect(await axeFindsInBothThemes(page)).toEqual([]);
			});

		test('fits a phone', async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 844 });
			await page.goto(`${prefix}${core}`);
			await ready(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		});
	});
}

test('a factor pointed at lights and centres its passages; they dim when the pointer leaves', async ({ page }) => {
	await page.goto(`${core}?text=ar`);
	await ready(page);
	await expect(page.locator('mark.lit')).toHaveCount(0);
	await page.locator('#factor-silk-road h3').hover();
	const lit = page.locator('mark.lit').filter({ hasText: 'طريق الحرير' });
	await expect(lit.first()).toBeVisible();
	await expect(lit.first()).toBeInViewport({ ratio: 0.9 });
	await page.mouse.move(720, 890);
	await expect(page.locator('mark.lit')).toHaveCount(0);
});

test('a factor in focus lights its passages too, and so does a row of a figure', async ({ page }) => {
	await page.goto(`${core}?text=ar`);
	await ready(page);
	await slider(page, 'gulf').focus();
	await expect(page.locator('mark.lit').filter({ hasText: 'تراخي التطبيع' }).first()).toBeVisible();
	await page.locator('#contributions li[data-row=proximity]').hover();
	await expect(page.locator('mark.lit').filter({ hasText: 'وتبادل المعلومات الأمنية' }).first()).toBeVisible();
	await expect(page.locator('mark.lit').filter({ hasText: 'تراخي التطبيع' })).toHaveCount(0);
});

test('a passage chosen lights what rests on it, names the judgements, and stays in the address', async ({ page }) => {
	await page.goto(`${core}?text=ar`);
	await ready(page);
	await page.locator('mark').filter({ hasText: 'منفذ لتطويق إيران ومراقبتها' }).first().click();
	await page.mouse.move(720, 890);
	await expect(page.locator('#factor-proximity')).toHaveClass(/lit/);
	await expect(page.locator('#factor-silk-road')).not.toHaveClass(/lit/);
	await expect(page.locator('#source aside')).toContainText('contested');
	await expect(page).toHaveURL(/passage=/);
	await page.reload();
	await expect(page.locator('#source aside')).toContainText('contested');
});

test('passages are reached and chosen by keyboard alone', async ({ page }) => {
	await page.goto(`${core}?text=ar`);
	await ready(page);
	await page.locator('mark[tabindex="0"]').first().focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.locator('mark.chosen').first()).toBeVisible();
	await expect(page.locator('#source aside')).toBeVisible();
});

test('an outcome chosen in Likely is the one that Why explains', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.locator('#shares li[data-row=hedged] a').click();
	await expect(page.locator('#contributions-title')).toContainText('Hedged balance');
	await expect(page).toHaveURL(/outcome=hedged/);
});

test('the table of a figure has the engine’s numbers with one decimal', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.locator('#shares').getByRole('button', { name: 'Table' }).click();
	await expect(page.locator('#shares tbody tr').nth(1)).toContainText('50.3%');
	await expect(page.locator('#shares canvas')).toBeHidden();
});

test('a bad address opens the start with a sentence for each bad part', async ({ page }) => {
	await page.goto(`${core}?weight.nosuch=3&weight.gulf=400&state.silk-road=moon&level.caucasus=abc`);
	const problems = page.locator('.problems li');
	await expect(problems).toHaveCount(4);
	await expect(page.locator('.problems')).toContainText('from 0 to 100');
	expect(await shownShares(page)).toEqual(sharesOf(model, ''));
});

test('a number that cannot be taken stays as typed, with a sentence beside it', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const weight = page.locator('input[name="weight.gulf"]');
	await weight.fill('250');
	await weight.press('Tab');
	await expect(page.getByRole('alert')).toContainText('from 0 to 100');
	await expect(weight).toHaveValue('250');
	expect(await shownShares(page)).toEqual(sharesOf(model, ''));
});

test('a ready scenario opens from the menu and is the new start', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.getByLabel('Default settings: another scenario').click();
	await page.getByRole('searchbox', { name: 'Find a scenario' }).fill('front');
	await page.locator('.scenario [data-pick][href$="from=core-front-line"]').click();
	await expect(page).toHaveURL(/from=core-front-line$/);
	await expect(stand(page, 'proximity', 'front-line')).toBeChecked();
	await ready(page);
	await page.locator('input[name="weight.gulf"]').fill('50');
	await page.locator('input[name="weight.gulf"]').press('Enter');
	await expect(page).toHaveURL(/from=core-front-line&weight\.gulf=50$/);
});

test('language and theme change in place and keep the settings', async ({ page }) => {
	await page.goto(`${core}?state.proximity=contested`);
	await ready(page);
	await page.getByRole('link', { name: 'العربية' }).click();
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(stand(page, 'proximity', 'contested')).toBeChecked();
	await page.locator('header form button.choice').click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an Arabic browser that comes from outside is shown the Arabic list', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'ar' });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page).toHaveURL(/\/ar$/);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await context.close();
});

test('an unknown study or model is said so in a sentence', async ({ page }) => {
	const answer = await page.goto('/studies/azerbaijan-israel/nosuch');
	expect(answer?.status()).toBe(404);
	await expect(page.getByText('no model “\u2068nosuch\u2069”')).toBeVisible();
});

test('who opens a link sees what it changes, until something moves', async ({ page }) => {
	await page.goto(`${core}?state.gulf=reversed&sure=hardly&weight.silk-road=40`);
	const notice = page.getByRole('complementary', { name: 'What this link changes' });
	await expect(notice.locator('.change')).toHaveText([
		'Gulf normalization slowdown: from “slackening” to “reversed”',
		'Weight of Silk Road position: from 20 to 40',
		'How sure: hardly'
	]);
	await ready(page);
	await stand(page, 'gulf', 'stalled').check();
	await expect(notice).toHaveCount(0);
	await page.goto(core);
	await expect(notice).toHaveCount(0);
});

test('the verdict is said to assistive technology once a move rests', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const said = page.locator('[aria-live=polite]');
	await expect(said).toContainText('Quiet arms-centred cooperation');
	await stand(page, 'proximity', 'front-line').check();
	await expect(said).toContainText('Clear lead: Declared security alignment');
});
