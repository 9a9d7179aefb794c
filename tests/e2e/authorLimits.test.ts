import { expect, test, type Page } from '@playwright/test';
import { formHeaders } from '../faults/machine';
import { add, awake, begin as beginAt, ownServer, step } from './editorPage';

// What the editor does not take: a sentence, nothing stored, nothing of what was typed lost.

const { here, port } = ownServer('limits');

async function begin(page: Page, title: string, text = 'It rains. It snows.') {
	await beginAt(page, here('/studies/new'), { title, text });
	await awake(page);
}
/** A model of two outcomes and a factor of two states, at its impacts. */
async function toImpacts(page: Page, title: string) {
	await begin(page, title);
	await step(page, 'question');
	await add(page, 'models.0.outcomes', 'Peace', 'War');
	await step(page, 'factors');
	await add(page, 'models.0.factors', 'Rain');
	await add(page, 'models.0.factors.0.states', 'dry', 'wet');
	await step(page, 'impacts');
}
const values = (page: Page) =>
	page.locator('td input').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
async function paste(page: Page, text: string) {
	await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
	await page.locator('td input').first().focus();
	await page.keyboard.press('Control+V');
}
const alert = (page: Page) => page.locator('.step [role=alert]');

test('a block is pasted as one step; one of a million cells, and what lies beyond the grid, is said', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await toImpacts(page, 'Pasted');
	await paste(page, Array.from({ length: 1000 }, () => '1\t'.repeat(1000)).join('\n'));
	await expect(alert(page)).toHaveText(
		'What was pasted has more than 40,000 cells. Nothing was changed; copy a smaller block.'
	);
	expect(await values(page)).toEqual(['', '', '', '']);
	await paste(page, '1\t2\t3\n-1\t-2\t-3');
	await expect(alert(page)).toHaveText('2 cells of what was pasted lie beyond the grid and were left out.');
	expect(await values(page)).toEqual(['1', '2', '-1', '-2']);
	await page.locator('button[aria-keyshortcuts="Control+Z"]').first().click();
	expect(await values(page)).toEqual(['', '', '', '']);
	await paste(page, '=cmd()\t9\n1\t1');
	await expect(alert(page)).toContainText('“⁨=cmd()⁩” is no number');
	await expect(alert(page)).toContainText('“⁨9⁩” is not between -3 and 3');
	expect(await values(page)).toEqual(['=cmd()', '9', '1', '1']);
});

test('a cell that holds no number says so when it is left, and not before', async ({ page }) => {
	await toImpacts(page, 'Typed');
	await page.locator('td input').first().focus();
	await page.keyboard.type('-');
	await expect(page.locator('td input').first()).toHaveAttribute('aria-invalid', 'true');
	await expect(alert(page)).toHaveCount(0);
	await page.keyboard.press('Tab');
	await expect(alert(page)).toContainText('“⁨-⁩” is no number');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.type('-2');
	await expect(alert(page)).toHaveCount(0);
});

test('words that do not stand in the text once stay in their field, and the page says why', async ({ page }) => {
	await begin(page, 'Quoted', 'It rains. It snows.');
	await step(page, 'passages');
	const field = page.locator('[name^="new passages."]');
	await field.fill('It');
	await page.keyboard.press('Enter');
	await expect(alert(page)).toContainText('That could not be done');
	await expect(field).toHaveValue('It');
	await field.fill('It rains');
	await page.keyboard.press('Enter');
	await expect(alert(page)).toHaveCount(0);
	await expect(page.getByRole('listitem').filter({ hasText: 'It rains' })).toBeVisible();
});

test('forty factors are the most that a model has: that is said from the twentieth on, then there is no field for more', async ({
	page
}) => {
	await begin(page, 'Forty');
	await step(page, 'factors');
	const names = Array.from({ length: 40 }, (_, at) => `Factor ${at + 1}`);
	await add(page, 'models.0.factors', ...names.slice(0, 19));
	await expect(page.getByText('a study holds at most')).toHaveCount(0);
	await add(page, 'models.0.factors', 'Factor 20');
	await expect(page.getByText('Factors: 20; a study holds at most 40.')).toBeVisible();
	await add(page, 'models.0.factors', ...names.slice(20));
	await expect(page.getByText('Factors: 40; a study holds at most 40.')).toBeVisible();
	await expect(page.locator('[name="new models.0.factors"]')).toHaveCount(0);
});

test('the step in hand stands in sight on a narrow page, in both directions', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const prefix of ['', '/ar']) {
		await page.goto(here(`${prefix}/studies/new`));
		await page.locator('[name=title]').fill('Narrow');
		await page.locator('form[action="?/begin"] button').click();
		await awake(page);
		for (const step of ['check', 'text', 'cross']) {
			await page.goto(page.url().replace(/(\?.*)?$/, `?step=${step}`));
			await expect(page.locator(`.editor nav a[href*="step=${step}"]`)).toBeInViewport({ ratio: 0.9 });
		}
	}
});

test('marks that turn a text round, and what would act in it, come as words or not at all', async ({ page }) => {
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => void dialogs.push(dialog.message()));
	const text = 'pay \u202eevil\u202c now <img src=x onerror="alert(1)"> <script>alert(2)</script>';
	await begin(page, 'Turned', text);
	const shown = page.locator('.beside .study-text');
	await expect(shown).toContainText('now <img src=x onerror="alert(1)"> <script>alert(2)</script>');
	await expect(shown).not.toContainText('\u202e');
	await expect(page.locator('.beside img, .beside script')).toHaveCount(0);
	await step(page, 'question');
	await add(page, 'models.0.outcomes', 'up \u202edown <b onclick="alert(3)">x</b>');
	await expect(page.locator('.strip')).not.toContainText('\u202e');
	await page.locator('button:not([name])[type=submit]', { hasText: 'Save' }).click();
	await expect(page.getByText('Saved as revision 2')).toBeVisible();
	expect(dialogs).toEqual([]);
});

test('a text longer than a study holds is refused in a sentence, and no study is begun', async ({ page }) => {
	const form = { request: 'too-long-a-text', title: 'Too long', language: 'en', text: 'word '.repeat(800_001) };
	const answer = await page.request.post(here('/studies/new?/begin'), { headers: formHeaders(port()), form });
	expect(await answer.text()).toContain('“Text” is too long: 4000000 at most.');
	await page.goto(here('/'));
	await expect(page.getByRole('link', { name: 'Too long' })).toHaveCount(0);
});
