import { expect, test } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { savedScenario } from './savedScenario';
import { core } from './workbenchPage';

const words = {
	'': {
		...{ list: 'Saved comparisons', save: 'Save', on: 'Save as revision 2', twice: 'Save as a new one' },
		...{ taken: 'There is a comparison', newer: 'revision 2 is newer', take: 'Compare the newer revisions' },
		...{ archive: 'Archive this comparison', undo: 'Undo', changed: 'shown differently' }
	},
	'/ar': {
		...{ list: 'المقارنات المحفوظة', save: 'حفظ', on: 'حفظ بوصفها المراجعة 2', twice: 'حفظ بوصفها مقارنة جديدة' },
		...{ taken: 'توجد مقارنة باسم', newer: 'والمراجعة 2 أحدث', take: 'مقارنة المراجعات الأحدث' },
		...{ archive: 'أرشفة هذه المقارنة', undo: 'تراجع', changed: 'معروضة على غير ما حُفظت' }
	}
};

for (const [prefix, said] of Object.entries(words))
	// Each language in one of the two ways: sentences and acts are the same in both.
	for (const script of [prefix === ''])
		test(`a comparison is saved under a name, renamed, takes newer revisions, is archived and comes back, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script, locale: prefix ? 'ar' : 'en' });
			const at = `${prefix}${core}/compare`;
			const name = `Two ways ${prefix} ${script}`;
			const heading = page.getByRole('heading', { level: 1 });
			const field = page.locator('form[action*="saveComparison"] [name=name]');
			const button = (text: string) => page.getByRole('button', { name: text, exact: true });
			const id = await savedScenario(page, `Member ${prefix} ${script}`, 'state.gulf=reversed');
			const sides = new URLSearchParams([
				['s', 'default'],
				['s', id]
			]);
			await page.goto(`${at}?${sides}&view=slope&outcome=alignment`);
			await field.fill(name);
			await button(said.save).click();
			await expect(heading).toHaveText(name);
			await expect(page).toHaveURL(new RegExp(`s=${id}@1.*view=slope`));
			if (script) expect(await axeFinds(page)).toEqual([]);
			// It is known by its scenarios, in their order, without its id.
			await page.goto(`${at}?${new URLSearchParams([...sides].map(([key, token]) => [key, token]))}`);
			await expect(heading).toHaveText(name);
			await expect(page.getByText(said.changed)).toBeVisible();
			await page.goto(`${at}?s=${id}&s=default`);
			await expect(heading).not.toHaveText(name);

			// A refused form keeps what is compared and what was typed.
			await page.goto(`${at}?s=${id}&s=default`);
			await field.fill(name);
			await button(said.save).click();
			await expect(page.getByRole('alert')).toContainText(said.taken);
			await expect(field).toHaveValue(name);
			await expect(page.locator('#compared').first()).toBeVisible();

			// The list of scenarios and the page with nothing chosen lead to it; it is renamed as a revision.
			await page.goto(`${prefix}${core}/scenarios`);
			await page.locator('section', { hasText: said.list }).getByRole('link', { name }).click();
			await expect(heading).toHaveText(name);
			await expect(page).toHaveURL(/view=slope/);
			await field.fill(`${name}, renamed`);
			await button(said.on).click();
			await expect(heading).toHaveText(`${name}, renamed`);

			// A newer revision of a member is said, and taken.
			await page.goto(`${core}/scenarios/${id}`);
			await page.locator('form[action="?/describe"] button').click();
			await expect(page.locator('ol > li')).toHaveCount(2);
			await page.goto(at);
			await page
				.locator('section', { hasText: said.list })
				.getByRole('link', { name: `${name}, renamed` })
				.click();
			await expect(page.getByRole('note').first()).toContainText(said.newer);
			await page.getByRole('link', { name: said.take }).click();
			await expect(page).toHaveURL(new RegExp(`s=${id}@2.*saved=`));
			await expect(heading).toHaveText(`${name}, renamed`);
			await expect(page.getByRole('link', { name: said.take })).toHaveCount(0);
			await page.locator('form[action*="saveComparison"] button[value=on]').click();
			await expect(page.getByText(said.changed)).toHaveCount(0);

			await button(said.archive).click();
			await button(said.undo).click();
			await expect(heading).toHaveText(`${name}, renamed`);
			await expect(page).toHaveURL(/s=default.*saved=/);
			await page.close();
		});

test('the finder finds a saved comparison by its name', async ({ page }) => {
	const id = await savedScenario(page, 'Found member', 'state.gulf=reversed');
	await page.goto(`${core}/compare?s=default&s=${id}`, { waitUntil: 'networkidle' });
	await page.locator('form[action*="saveComparison"] [name=name]').fill('Found by its name');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Found by its name');
	await page.goto(core, { waitUntil: 'networkidle' });
	await page.keyboard.press('Control+k');
	const field = page.locator('dialog input[type=search]');
	await expect(field).toBeFocused();
	await field.fill('found by its');
	await page.locator('dialog [data-pick]', { hasText: 'Found by its name' }).first().click();
	await expect(page).toHaveURL(/compare\?s=default/);
});

test('a comparison that is not there says so, and one of a broken address is not saved', async ({ page, request }) => {
	await page.goto(`${core}/compare?saved=nothing-here&s=default`);
	await expect(page.getByRole('alert')).toContainText('There is no such saved comparison');
	const headers = { origin: new URL(page.url()).origin, accept: 'application/json', 'x-sveltekit-action': 'true' };
	const form = 'request=request-broken&name=Broken&s=default&s=no-such-scenario-here';
	const answer = await request.post(`${core}/compare?/saveComparison`, {
		headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
		data: form
	});
	expect(await answer.json()).toMatchObject({ type: 'failure', status: 400 });
});
