import { expect, test, type Page, type Route } from '@playwright/test';
import { awake, draft } from './briefingPage';
import { core, ready, shownShares } from './workbenchPage';

/** What may come instead of an answer, and what the page then says of it in each language. */
const instead: [string, (route: Route) => Promise<void>, { en: string; ar: string }][] = [
	[
		'a proxy that lets nobody in',
		(route) => route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>403 Forbidden</h1>' }),
		{ en: 'what answered was not the workbench (status 403)', ar: 'لم تُجب منضدة السيناريوهات (الحالة 403)' }
	],
	[
		'a proxy that takes less',
		(route) => route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>413 Too Large</h1>' }),
		{ en: 'larger than this server takes', ar: 'أكبر مما يقبله هذا الخادم' }
	],
	[
		'a proxy before a server that is away',
		(route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' }),
		{ en: 'gave no answer of its own (status 502)', ar: 'لم يجب الخادم نفسه (الحالة 502)' }
	],
	[
		'a page to sign in',
		(route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<form>Sign in</form>' }),
		{ en: 'what answered was not the workbench (status 200)', ar: 'لم تُجب منضدة السيناريوهات (الحالة 200)' }
	],
	['nothing', (route) => route.abort(), { en: 'the server cannot be reached', ar: 'تعذّر الوصول إلى الخادم' }],
	[
		'nothing, though the server has done it',
		async (route) => {
			await route.fetch({ maxRedirects: 0 });
			await route.abort();
		},
		{ en: 'the server cannot be reached', ar: 'تعذّر الوصول إلى الخادم' }
	]
];

/** Answers what a page sends to an action. */
const answer = (page: Page, act: string, how: (route: Route) => Promise<void>) =>
	page.route(
		(url) => url.search.includes(`?/${act}`),
		(route) => (route.request().method() === 'POST' ? how(route) : route.fallback())
	);

// Each in one language: every sentence stands in both, since two cases share it or the other language has its twin.
for (const [at, [name, how, said]] of instead.entries())
	for (const [language, prefix] of [at % 2 === 0 ? (['en', ''] as const) : (['ar', '/ar'] as const)])
		// prettier-ignore
		test(`${name} instead of an answer is said, loses nothing and ends in one save: ${language}`, async ({
			page,
			request
		}) => {
			const unique = `${name}, ${language}`;
			await page.goto(`${prefix}${core}?state.gulf=reversed`);
			await ready(page);
			const shares = await shownShares(page);
			const menu = page.locator('details:has(form[action="?/save"])');
			await menu.locator('summary').click();
			await menu.locator('[name=name]').fill(unique);
			await menu.locator('[name=note]').fill('Line one\nالسطر الثاني');
			await answer(page, 'save', how);
			await menu.locator('button[type=submit]').click();
			await expect(menu.getByRole('alert')).toContainText(said[language]);
			await expect(menu.locator('[name=name]')).toHaveValue(unique);
			await expect(menu.locator('[name=note]')).toHaveValue('Line one\nالسطر الثاني');
			expect(await shownShares(page)).toEqual(shares);
			await page.unrouteAll();
			await menu.locator('button[type=submit]').click();
			await expect(page).toHaveURL(/from=/);
			const { scenarios } = (await (await request.get(`${core}/scenarios/export.json`)).json()) as {
				scenarios: { revisions: { name: string }[] }[];
			};
			expect(scenarios.filter(({ revisions }) => revisions.at(-1)!.name === unique)).toHaveLength(1);
			const saved = `from=${new URL(page.url()).searchParams.get('from')}`;

			// A briefing's editor, on the scenario that was just saved.
			await draft(page, saved, prefix);
			const editor = page.locator('form[action="?/save"]');
			const title = editor.locator('.preview article [contenteditable], [name=message]').last();
			await title.fill(unique);
			await page.keyboard.press('Escape');
			await answer(page, 'save', how);
			await editor.locator('button.act[type=submit]').click();
			await expect(editor.getByRole('alert')).toContainText(said[language]);
			await expect(editor.locator('[name=message]')).toHaveValue(unique);
			await page.unrouteAll();
			await editor.locator('button.act[type=submit]').click();
			await expect(editor.getByRole('alert')).toHaveCount(0);
			await page.reload();
			await awake(page);
			await expect(page.getByText(unique, { exact: true })).toHaveCount(1);

			// A scenario file.
			const file = await (await request.get(`${core}/scenario.json`, { params: { settings: saved } })).text();
			await page.goto(prefix + core);
			await ready(page);
			const form = page.locator('form[action="?/open"]');
			await page.locator('details:has(form[action="?/open"]) > summary').click();
			await form
				.locator('[type=file]')
				.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
			await answer(page, 'open', how);
			await form.getByRole('button').last().click();
			await expect(page.locator('details:has(form[action="?/open"])').getByRole('alert')).toContainText(said[language]);
			await expect(form).toContainText('x.json');
			await page.unrouteAll();
			await form.getByRole('button').last().click();
			await expect.poll(() => shownShares(page)).toEqual(shares);
		});

for (const [language, prefix, sentence] of [
	['en', '', 'larger than this server takes, so nothing of it was saved'],
	['ar', '/ar', 'أكبر مما يقبله هذا الخادم، فلم يُحفظ منه شيء']
] as const)
	test(`an import that is larger than the server takes is a page that says so: ${language}`, async ({ page }) => {
		await page.goto(`${prefix}${core}/scenarios`);
		const buffer = Buffer.from(JSON.stringify('x'.repeat(3_000_000)));
		await page
			.locator('form.bring input[type=file]')
			.setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer });
		await page.locator('form.bring [type=submit]').click();
		await expect(page.getByText(sentence)).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.getByRole('link')).not.toHaveCount(0);
	});
