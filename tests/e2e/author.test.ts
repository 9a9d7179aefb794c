import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { ready } from './workbenchPage';
import { awake, begin as beginAt, ownServer } from './editorPage';

// A study of one's own, made as a person makes it: by typing, choosing and selecting alone. On a server of its own, since
// what is made stands on the first page.

const { here } = ownServer('author');

const text = [
	'The dam fills faster than was agreed.',
	'Egypt fears drought, and Sudan stands between the two.',
	'Talks went on in Addis Ababa without a result.'
].join('\n\n');

const step = (page: Page, name: string) =>
	page
		.getByRole('navigation')
		.getByRole('link', { name: new RegExp(`^\\d? ?${name}`) })
		.click();
const add = async (page: Page, label: string, name: string) => {
	await page.getByRole('textbox', { name: label }).last().fill(name);
	await page.keyboard.press('Enter');
};
const cells = (page: Page) => page.locator('td input');

async function begin(page: Page, title: string, words = text) {
	await beginAt(page, here('/studies/new'), { title, text: words });
	await awake(page);
}

/** Selects words of the text beside as a mouse does. */
async function select(page: Page, words: string) {
	const box = await page.evaluate((wanted) => {
		const walker = document.createTreeWalker(document.querySelector('.text')!, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent!.indexOf(wanted);
			if (at < 0) continue;
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + wanted.length);
			const { left, right, top, bottom } = range.getBoundingClientRect();
			return { left, right, middle: (top + bottom) / 2 };
		}
		throw new Error('no such words');
	}, words);
	await page.mouse.move(box.left + 1, box.middle);
	await page.mouse.down();
	await page.mouse.move(box.right - 1, box.middle, { steps: 4 });
	await page.mouse.up();
}

test('a text becomes a study that others open: from an empty form to the published chart', async ({ page }) => {
	await begin(page, 'Water on the Nile');
	await step(page, 'Question');
	await page.getByRole('textbox', { name: 'Question' }).fill('What will become of the dispute?');
	for (const outcome of ['Agreement', 'Cold dispute', 'Clash']) await add(page, 'New outcome', outcome);
	await step(page, 'Factors');
	for (const [factor, states] of [
		['Filling', ['slow', 'agreed', 'fast']],
		['Talks', ['broken', 'going on', 'close']]
	] as const) {
		await add(page, 'New factor', factor);
		for (const state of states) await add(page, 'New state', state);
	}
	await expect(page.getByText('Nothing judged yet')).toBeVisible();

	await step(page, 'Impacts');
	await cells(page).nth(8).fill('3');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.type('-1');
	await expect(page.getByRole('status').filter({ hasText: 'Judged: 2 of 18' })).toBeVisible();
	await expect(page.getByRole('complementary')).toContainText('Judged: 2 of 18');
	await page.keyboard.press('Delete');
	await expect(page.getByRole('status').filter({ hasText: 'Judged: 1 of 18' })).toBeVisible();

	await select(page, 'fills faster');
	const bar = page.getByRole('group', { name: 'Selected words' });
	await bar.getByRole('button', { name: 'Evidence for …' }).click();
	await bar.getByRole('button', { name: 'Filling', exact: true }).click();
	await step(page, 'Passages');
	await expect(page.getByRole('listitem').filter({ hasText: 'fills faster' })).toContainText('one use');

	await step(page, 'Check');
	await expect(page.getByText('Nothing has to be mended')).toBeVisible();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Nothing published yet')).toBeVisible();
	await page.goto(here('/'));
	await expect(page.getByRole('link', { name: 'Water on the Nile' })).toHaveAttribute('href', /\/edit$/);
	await page.getByRole('link', { name: 'Water on the Nile' }).click();
	await page.getByRole('button', { name: 'Publish' }).click();
	await page.getByRole('link', { name: 'Readers see revision 3' }).click();
	await ready(page);
	await expect(page.getByText('What will become of the dispute?').first()).toBeVisible();
	await expect(page.getByText('Filling').first()).toBeVisible();
});

test('what was not judged by the grid is asked, one question at a time, by keys alone', async ({ page }) => {
	await begin(page, 'Asked');
	await step(page, 'Question');
	for (const outcome of ['Peace', 'War']) await add(page, 'New outcome', outcome);
	await step(page, 'Factors');
	await add(page, 'New factor', 'Rain');
	for (const state of ['dry', 'wet']) await add(page, 'New state', state);
	await step(page, 'Impacts');
	await page.getByRole('button', { name: 'Ask me' }).click();
	await expect(page.getByText('does that speak for or against')).toContainText('Rain');
	await page.getByRole('button', { name: 'Strongly for' }).focus();
	await page.keyboard.press('1');
	await page.keyboard.press('7');
	await page.getByRole('button', { name: 'I cannot tell' }).click();
	await page.getByRole('button', { name: 'Neither' }).click();
	await expect(page.getByText('Judged: 3 of 4')).toHaveCount(2);
	await page.getByRole('button', { name: 'Grid' }).click();
	expect(await cells(page).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual(['-3', '3', '', '0']); // prettier-ignore
});

test('a block of cells is pasted from a spreadsheet as one step, and copied back', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await begin(page, 'Pasted');
	await step(page, 'Question');
	for (const outcome of ['Peace', 'War']) await add(page, 'New outcome', outcome);
	await step(page, 'Factors');
	await add(page, 'New factor', 'Rain');
	for (const state of ['dry', 'wet']) await add(page, 'New state', state);
	await step(page, 'Impacts');
	await page.evaluate(() => navigator.clipboard.writeText('1\t−2\n٣\t\n'));
	await cells(page).first().focus();
	await page.keyboard.press('Control+V');
	const values = () => cells(page).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
	await expect.poll(values).toEqual(['1', '-2', '3', '']);
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Control+C');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1\t-2\n3\t');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(values).not.toEqual(['1', '-2', '3', '']);
});

test('unsaved work comes back after a reload, and undo reaches to its beginning', async ({ page }) => {
	await begin(page, 'Kept');
	await step(page, 'Question');
	await add(page, 'New outcome', 'Peace');
	await page.waitForTimeout(600);
	await page.reload();
	await awake(page);
	await expect(page.getByText('Your unsaved work of last time has come back.')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Name of the outcome' })).toHaveValue('Peace');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('textbox', { name: 'Name of the outcome' })).toHaveCount(0);
});

test('a text is brought in a file, its language and what was left out said first; a paste that was wrapped is joined', async ({
	page
}) => {
	await begin(page, 'Brought', '');
	await page.locator('.bring input[type=file]').setInputFiles({
		name: 'port.html',
		mimeType: 'text/html',
		buffer: Buffer.from(
			'<html><script>alert(1)</script><h1>Le port</h1><p>Le conseil a décidé que la ville ne paiera pas les dettes de la dernière année.</p></html>'
		)
	});
	await expect(page.getByText('2 paragraphs.')).toBeVisible();
	await expect(page.getByText(/Left out: .*script/)).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Language' })).toHaveValue('fr');
	await page.getByRole('button', { name: 'Take this text' }).click();
	const text = page.getByRole('textbox', { name: 'Text, a paragraph a line' });
	await expect(text).toHaveValue(/^Le port\nLe conseil/);
	await expect(page.locator('.beside p[lang=fr]')).toHaveCount(2);
	await text.fill('');
	await page.evaluate(() => {
		const data = new DataTransfer();
		data.setData(
			'text/plain',
			'The harbour of the town has lived from the trade of oth-\ners for a century, and it fights the silt that the river\nbrings down each spring, and nobody knows for how long.'
		);
		const field = document.querySelector('textarea[name^="texts."]')!;
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	});
	await page.getByRole('button', { name: 'Take this text' }).click();
	await expect(page.locator('textarea[name^="texts."]')).toHaveValue(/trade of others for a century, .* river brings/);
});

test('what cannot be published says why, and is saved all the same', async ({ page }) => {
	await begin(page, 'Half');
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByRole('alert')).toContainText('This cannot be published yet.');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved as revision 2')).toBeVisible();
});

test('without script a study is made by forms: words quoted, factors added, cells filled, saved', async ({
	browser
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(here('/studies/new'));
	await page.getByRole('textbox', { name: 'Title' }).fill('By forms');
	await page.getByRole('textbox', { name: 'Text (may be empty)' }).fill(text);
	await page.getByRole('button', { name: 'Begin' }).click();
	const revision = () => page.getByRole('status').filter({ hasText: 'Saved as revision' }).textContent();
	const put = async (label: string, name: string) => {
		const before = await revision();
		await page.getByRole('textbox', { name: label }).last().fill(name);
		await page
			.getByRole('button', { name: `Add: ${label}` })
			.last()
			.click();
		await expect.poll(revision).not.toBe(before);
	};
	await step(page, 'Passages');
	await put('Words of the text', 'Egypt fears drought');
	await expect(page.getByRole('listitem').filter({ hasText: 'Egypt fears drought' })).toBeVisible();
	await step(page, 'Question');
	for (const outcome of ['Peace', 'War']) await put('New outcome', outcome);
	await step(page, 'Factors');
	await put('New factor', 'Rain');
	await put('New state', 'dry');
	await step(page, 'Impacts');
	await cells(page).first().fill('two');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('alert')).toContainText('“⁨two⁩” is no number');
	await cells(page).first().fill('2');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(cells(page).first()).toHaveValue('2');
	await page.close();
});

test('a bundled study is copied to edit, in Arabic too, and axe finds nothing in any step', async ({ page }) => {
	await page.goto(here('/ar/studies/new'));
	await page.getByRole('combobox').selectOption({ index: 0 });
	await page.getByRole('button', { name: 'نسخ للتحرير' }).click();
	await expect(page).toHaveURL(/-copy(-\d+)?\/edit$/);
	await awake(page);
	for (const name of ['text', 'passages', 'question', 'factors', 'impacts', 'cross', 'check']) {
		await page.locator(`nav a[href="?step=${name}"]`).click();
		expect(await axeFinds(page), name).toEqual([]);
	}
});

test('what is typed before script takes over stays', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(here('/ar/studies/new'), { waitUntil: 'commit' });
	const title = page.locator('form [name=title]');
	const words = page.locator('form [name=text]');
	await title.fill('مياه المدينة');
	await words.fill('Two lines\nof a text');
	release();
	await page.waitForLoadState('networkidle');
	await page.locator('form [name=language]').fill('en');
	await expect(title).toHaveValue('مياه المدينة');
	await expect(words).toHaveValue('Two lines\nof a text');
});

test('a date that is none is said where it was typed, and hinders no save', async ({ page }) => {
	await begin(page, 'Dates');
	const date = page.locator('[name="study.sources.0.date"]');
	await date.fill('last spring');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('alert')).toContainText('“⁨last spring⁩” is no date');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('status').first()).toContainText('Saved as revision 2');
	await expect(date).toHaveValue('last spring');
	await date.fill('2026-03');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('alert')).toHaveCount(0);
});
