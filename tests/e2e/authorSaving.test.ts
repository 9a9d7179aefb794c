import { randomUUID } from 'node:crypto';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { ask, formHeaders, newSave } from '../faults/machine';
import { axeFinds } from './axeFinds';
import { awake, ownServer } from './editorPage';

// What saving, and another who saves, do to a study under its author's hands. On a server of its own, since what is made stands
// on the first page.

const { here, port } = ownServer('saving');

const step = (page: Page, name: string) =>
	page.getByRole('navigation').getByRole('link', { name: new RegExp(`^\\d? ?${name}`) }).click(); // prettier-ignore
const add = async (page: Page, label: string, name: string) => {
	await page.getByRole('textbox', { name: label }).last().fill(name);
	await page.keyboard.press('Enter');
};
const weight = (page: Page, at: number) => page.locator(`input[name="models.0.factors.${at}.weight.value"]`);
async function weigh(page: Page, at: number, value: string) {
	await weight(page, at).fill(value);
	await page.keyboard.press('Tab');
}
const save = async (page: Page, number: number) => {
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText(`Saved as revision ${number}`)).toBeVisible();
};

/** Copies the bundled study to edit; gives its path. */
async function copied(page: Page): Promise<string> {
	await page.goto(here('/studies/new'));
	await page.getByRole('combobox').selectOption({ index: 0 });
	await page.getByRole('button', { name: 'Copy to edit' }).click();
	await expect(page).toHaveURL(/-copy(-\d+)?\/edit$/);
	await awake(page);
	return new URL(page.url()).pathname.replace(/\/edit$/, '');
}

/** Opens the factors of a copy, to be edited with script and on another page without. */
async function factorsTwice(page: Page, browser: Browser) {
	const path = await copied(page);
	await step(page, 'Factors');
	const plain = await browser.newPage({ javaScriptEnabled: false });
	return { path, plain, openFactors: () => plain.goto(here(`${path}/edit?step=factors`)) };
}

/** Removes a factor of those that are open, and saves nothing. */
async function removeFactor(page: Page, which: 'first' | 'last') {
	await page.getByRole('button', { name: /^Remove: / })[which]().click(); // prettier-ignore
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
}

async function opened(browser: Browser, path: string, query = ''): Promise<Page> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(here(`${path}/edit${query}`));
	await awake(page);
	return page;
}

test('two editors who changed different parts are joined at a click: both are kept, undo takes it back', async ({
	page,
	browser
}) => {
	const path = await copied(page);
	const other = await opened(browser, path, '?step=factors');
	await step(page, 'Factors');
	await weigh(other, 0, '11');
	await add(other, 'New factor', 'Rain');
	await save(other, 2);
	await weigh(page, 1, '12');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('saved this study at');
	await page.getByRole('button', { name: 'Join with theirs' }).click();
	const news = page.getByRole('status').filter({ hasText: 'Joined with revision 2' });
	await expect(news).toContainText('What they changed: Added: factor “⁨Rain⁩”');
	await expect(weight(page, 0)).toHaveValue('11');
	await expect(weight(page, 1)).toHaveValue('12');
	await expect(page.getByRole('textbox', { name: 'Name of the factor' }).last()).toHaveValue('Rain');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(weight(page, 0)).not.toHaveValue('11');
	await page.getByRole('button', { name: 'Redo' }).click();
	await save(page, 3);
	await other.reload();
	await expect(weight(other, 1)).toHaveValue('12');
	await other.context().close();
});

test('what two editors changed differently is a choice, said in both languages, and theirs can be taken', async ({
	page,
	browser
}) => {
	const path = await copied(page);
	const other = await opened(browser, path, '?step=factors');
	await page.goto(here(`/ar${path}/edit?step=factors`));
	await awake(page);
	await weigh(other, 0, '11');
	await save(other, 2);
	await weigh(page, 0, '12');
	await page.getByRole('button', { name: 'حفظ', exact: true }).click();
	await page.getByRole('button', { name: 'الدمج مع ما حفظوه' }).click();
	await expect(page.getByText('غيّر الطرفان ما يأتي تغييرًا مختلفًا')).toBeVisible();
	await expect(page.getByRole('radio', { name: /ما لديّ: .*← 12/ })).toBeChecked();
	expect(await axeFinds(page)).toEqual([]);
	await page.getByRole('radio', { name: /ما لديهم: .*← 11/ }).check();
	await page.getByRole('button', { name: 'أخذ الدراسة المدموجة' }).click();
	await expect(weight(page, 0)).toHaveValue('11');
	await other.context().close();
});

test('undo says what it undoes, the history says every step and revision, and an earlier revision is read and brought back', async ({
	page
}) => {
	await copied(page);
	await step(page, 'Factors');
	const before = await weight(page, 1).inputValue();
	await weigh(page, 1, '55');
	const undo = page.getByRole('button', { name: new RegExp(`^Undo: Weight of .*: ${before} → 55`) });
	await expect(undo).toBeEnabled();
	await page.locator('input[name=message]').fill('The Gulf weighs more');
	await save(page, 2);
	await add(page, 'New factor', 'Rain');
	await page.getByRole('link', { name: 'History', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText('Added: factor “⁨Rain⁩”')).toBeVisible();
	const second = dialog.locator('li').filter({ has: page.getByRole('link', { name: 'Open revision 2' }) });
	await expect(second).toContainText(`: ${before} → 55`);
	await expect(second).toContainText('in the making');
	await expect(second).toContainText('The Gulf weighs more');
	await expect(dialog.getByText('The first revision')).toBeVisible();
	expect(await axeFinds(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Bring revision 1 back' }).click();
	await expect(page.getByText('Revision 1 is back')).toBeVisible();
	await expect(weight(page, 1)).toHaveValue(before);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(weight(page, 1)).toHaveValue('55');
	await page.getByRole('link', { name: 'History', exact: true }).click();
	await page.getByRole('link', { name: 'Open revision 1' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Revision 1, to read only' })).toBeVisible();
	await step(page, 'Factors');
	await expect(weight(page, 1)).toHaveValue(before);
	await expect(weight(page, 1)).toBeDisabled();
});

test('without script the history is a page, and an earlier revision is brought back by a form', async ({
	page,
	browser
}) => {
	const path = await copied(page);
	await step(page, 'Factors');
	await weigh(page, 1, '55');
	await save(page, 2);
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(here(`${path}/edit?step=factors`));
	await plain.getByRole('link', { name: 'History', exact: true }).click();
	await expect(plain.getByText(/Weight of .*→ 55/)).toBeVisible();
	await plain.getByRole('button', { name: 'Bring revision 1 back' }).click();
	await expect(plain.getByText('Saved as revision 3')).toBeVisible();
	await plain.goto(here(`${path}/edit/history/99`));
	await expect(plain.getByText('Revision 99 of this study is not kept here.')).toBeVisible();
	await plain.close();
});

test('without script two editors are joined too: different parts at once, the same part once theirs has been seen', async ({
	page,
	browser
}) => {
	const { path, plain, openFactors } = await factorsTwice(page, browser);
	const send = () => plain.getByRole('button', { name: 'Save', exact: true }).click();
	await openFactors();
	await weigh(page, 0, '11');
	await removeFactor(page, 'last');
	await add(page, 'New factor', 'Rain');
	await save(page, 2);
	await weight(plain, 1).fill('12');
	await send();
	await expect(plain.getByText('Saved as revision 3')).toBeVisible();
	await expect(plain.getByRole('status').filter({ hasText: 'Saved on top of revision 2' })).toBeVisible();
	await expect(weight(plain, 0)).toHaveValue('11');
	await expect(weight(plain, 1)).toHaveValue('12');
	await expect(plain.getByRole('textbox', { name: 'Name of the factor' }).last()).toHaveValue('Rain');
	await page.reload();
	await awake(page);
	await openFactors();
	await weigh(page, 1, '21');
	await removeFactor(page, 'first');
	await save(page, 4);
	await weight(plain, 1).fill('22');
	await weight(plain, 2).fill('23');
	await send();
	const alert = plain.getByRole('alert');
	await expect(alert).toContainText('You and they changed this, each to something else: factor');
	await expect(alert).toContainText('→ 21');
	// The page is that of the revision the form was drawn from: nothing typed stands in another factor's field.
	await expect(weight(plain, 1)).toHaveValue('22');
	await expect(weight(plain, 2)).toHaveValue('23');
	await alert.getByRole('button').first().click();
	await expect(plain.getByText('Saved as revision 5')).toBeVisible();
	await expect(weight(plain, 0)).toHaveValue('22');
	await expect(weight(plain, 1)).toHaveValue('23');
	await expect(plain.getByRole('textbox', { name: 'Name of the factor' }).last()).toHaveValue('Rain');
	// What is sent twice is joined and saved once.
	const again = new URLSearchParams({
		...{ request: randomUUID(), expected: '4', base: '4', step: 'factors', author: '', message: '' },
		'models.0.factors.2.weight.value': '44'
	});
	for (const _ of [1, 2])
		expect(
			(await ask(port(), `${path}/edit?/save`, { headers: formHeaders(port()), body: again.toString() })).body
		).toContain('joined=5');
	await openFactors();
	await expect(plain.getByText('Saved as revision 6')).toBeVisible();
	await expect(weight(plain, 2)).toHaveValue('44');
	await plain.close();
});

test('without script a refused publishing is drawn from the revision of its form: nothing typed stands in another factor’s field', async ({
	page,
	browser
}) => {
	const { plain, openFactors } = await factorsTwice(page, browser);
	await openFactors();
	const name = (at: number) => plain.getByRole('textbox', { name: 'Name of the factor' }).nth(at);
	const third = await name(2).inputValue();
	await removeFactor(page, 'first');
	// It has no states yet, so that nothing on top of it can be published.
	await add(page, 'New factor', 'Rain');
	await save(page, 2);
	await weight(plain, 2).fill('33');
	await plain.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(plain.getByRole('alert')).toContainText('This cannot be published yet.');
	await expect(name(2)).toHaveValue(third);
	await expect(weight(plain, 2)).toHaveValue('33');
	await plain.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(plain.getByText('Saved as revision 3')).toBeVisible();
	await expect(name(1)).toHaveValue(third);
	await expect(weight(plain, 1)).toHaveValue('33');
	await expect(name(3)).toHaveValue('Rain');
	await plain.close();
});

test('before publishing, each saved scenario says what it would become, its leader’s change and what falls away', async ({
	page,
	browser
}) => {
	const path = await copied(page);
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByRole('link', { name: 'Readers see revision 2' })).toBeVisible();
	const body = new URLSearchParams({ ...newSave('As it was'), settings: '', mode: 'new', expected: '0' });
	await ask(port(), `${path}/core?/save`, { headers: formHeaders(port()), body: body.toString() });
	await step(page, 'Question');
	await page.getByText('What it means · Signposts').last().click();
	await page.locator('input[name$=".baseline"]').last().fill('3');
	await page.keyboard.press('Tab');
	await step(page, 'Factors');
	await removeFactor(page, 'first');
	await page.getByRole('link', { name: 'Saved scenarios' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('link', { name: 'As it was' })).toBeVisible();
	await expect(dialog.getByText(/The lead passes from “.*” to “.*”\./)).toBeVisible();
	await expect(dialog.getByText(/Factor no longer there: /)).toBeVisible();
	expect(await axeFinds(page)).toEqual([]);
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(here(`${path}/edit`));
	await plain.getByRole('link', { name: 'Saved scenarios' }).click();
	await expect(plain.getByText('Its shares stay.')).toBeVisible();
	await plain.close();
});

test('a study has several models in the editor: one is chosen by its address, copied, renamed, removed', async ({
	page,
	browser
}) => {
	const path = await copied(page);
	const shut = () => page.keyboard.press('Escape');
	await page.locator('.acts summary').click();
	await page.getByRole('button', { name: 'New model, as a copy of this one' }).click();
	await expect(page).toHaveURL(/model=/);
	await page.getByRole('textbox', { name: 'Title of the model' }).fill('Mine alone');
	await shut();
	await step(page, 'Factors');
	await page.locator('input[name="models.2.factors.0.weight.value"]').fill('77');
	await save(page, 2);
	await page.reload();
	await awake(page);
	await expect(page.locator('input[name="models.2.factors.0.weight.value"]')).toHaveValue('77');
	await page.locator('.acts summary').click();
	await expect(page.getByText('takes with it: factors 4')).toBeVisible();
	await page.getByRole('button', { name: 'Remove this model' }).click();
	await page.getByRole('button', { name: 'Remove: Mine alone' }).click();
	await expect(weight(page, 0)).not.toHaveValue('77');
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(here(`${path}/edit?step=factors`));
	await plain.locator('.acts summary').click();
	await plain.getByRole('link', { name: 'Mine alone' }).click();
	await expect(plain.locator('input[name="models.2.factors.0.weight.value"]')).toHaveValue('77');
	await plain.locator('.acts summary').click();
	await plain.getByRole('button', { name: 'Remove this model' }).click();
	await expect(plain.getByText('Saved as revision 3')).toBeVisible();
	await expect(plain.locator('input[name="models.2.factors.0.weight.value"]')).toHaveCount(0);
	await plain.close();
});

test('what a critical reader would ask is answered with a reason that stays with the study, and taken back', async ({
	page,
	browser
}) => {
	const path = await copied(page);
	await step(page, 'Factors');
	for (const at of [0, 1, 2, 3]) await weigh(page, at, '25');
	await step(page, 'Check');
	const asked = page.locator('li').filter({ hasText: 'All weights are equal' });
	await asked.getByText('It is meant so, because …').click();
	await asked.getByRole('textbox').fill('Nobody has compared them yet');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Meant so' })).toBeVisible();
	const field = page.locator('input[name^="models.0.answers.weights-equal."]');
	await expect(field).toHaveValue('Nobody has compared them yet');
	expect(await axeFinds(page)).toEqual([]);
	await save(page, 2);
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(here(`${path}/edit?step=check`));
	await expect(plain.locator('input[name^="models.0.answers.weights-equal."]')).toHaveValue('Nobody has compared them yet'); // prettier-ignore
	await plain.getByRole('button', { name: /^Take back: / }).click();
	await expect(plain.getByText('Saved as revision 3')).toBeVisible();
	await expect(plain.getByRole('heading', { name: 'Meant so' })).toHaveCount(0);
	await plain.close();
});
