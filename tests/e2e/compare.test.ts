import { expect, test } from '@playwright/test';
import { compile, explainDifference } from '../../src/lib/engine/index';
import { parseAddress } from '../../src/lib/settings/address';
import { axeFinds } from './axeFinds';
import { bundledModel, sharesOf } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const settingsOf = (query: string) => parseAddress(model, [], new URLSearchParams(query)).settings;
const sides = (...tokens: string[]) => `?${new URLSearchParams(tokens.map((token) => ['s', token]))}`;
const moved = '?state.proximity=front-line&weight.gulf=60';

for (const prefix of ['', '/ar'])
	test(`two scenarios stand side by side, and why they differ sums up, ${prefix || '/en'}`, async ({ page }) => {
		await page.goto(`${prefix}${core}/compare${sides('default', moved)}&outcome=alignment`);
		await expect(page.locator('#difference-1 canvas')).toBeVisible();
		for (const [at, query] of ['', moved.slice(1)].entries()) {
			const shares = sharesOf(model, query) as Record<string, string>;
			for (const [outcome, share] of Object.entries(shares))
				await expect(page.locator(`#compared [data-row="${outcome}-${at}"] .value`)).toHaveText(
					new RegExp(`^\\W*${share}\\W*%`)
				);
		}
		const { parts } = explainDifference(compile(model), settingsOf(''), settingsOf(moved.slice(1)), 'alignment');
		await expect(page.locator('#difference-1 li[data-row]')).toHaveCount(parts.length + 2);
		await expect(page.locator('#differences tbody tr')).toHaveCount(2);
		const [from, to] = ['', moved.slice(1)].map((query) => Number(sharesOf(model, query)['alignment']));
		await expect(page.locator('#compared [data-row="alignment-1"] .moved')).toContainText(`+${to! - from!}`);
		expect(await axeFinds(page)).toEqual([]);
	});

test('the reference is swapped, the same is blank and shown on demand, and either opens in the workbench', async ({
	page
}) => {
	await page.goto(`${core}/compare${sides('default', moved)}`);
	await expect(page.locator('#compared thead th').first()).toContainText('reference');
	await page.getByRole('link', { name: 'Make it the reference' }).click();
	await expect(page).toHaveURL(/s=%3Fstate\.proximity.*s=default/);
	await expect(page.locator('#compared thead th h2 bdi')).toHaveText(['The settings in hand', 'Default settings']);
	await page.getByRole('link', { name: 'Show all settings' }).click();
	await expect(page.locator('#differences tbody tr')).toHaveCount(model.factors.length * 5 + 2);
	await page.getByRole('link', { name: 'Open in the workbench' }).first().click();
	await expect(page).toHaveURL(/weight\.gulf=60/);
});

test('a blend goes from the one to the other in the frame, without a request, and the address keeps where it rests', async ({
	page
}) => {
	await page.goto(`${core}/compare${sides('default', moved)}&blend=100`);
	await expect(page.locator('#blended canvas')).toBeVisible();
	const shown = page.locator('#blended .value bdi');
	const order = await page
		.locator('#blended li[data-row]')
		.evaluateAll((rows) => rows.map((row) => row.dataset['row']!));
	const sharesAt = (query: string) => order.map((id) => `${sharesOf(model, query)[id]}%`);
	await expect(shown).toHaveText(sharesAt(moved.slice(1)));
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.locator('#blend').evaluate((slider: HTMLInputElement) => {
		for (let part = 90; part >= 0; part -= 10) {
			slider.value = String(part);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
		}
	});
	await expect(shown).toHaveText(sharesAt(''));
	await expect(page).toHaveURL(/blend=100/);
	await page.locator('#blend').fill('0');
	await expect(page).toHaveURL(/blend=0/);
	// The browser looks at the page's icon when it likes.
	expect(requests.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
	await page.reload();
	await expect(page.locator('#blend')).toHaveValue('0');
	await page.locator('#blend').focus();
	await page.keyboard.press('End');
	await expect(shown).toHaveText(sharesAt(moved.slice(1)));
	await expect(page).toHaveURL(/blend=100/);
});

for (const script of [true, false])
	for (const prefix of ['', '/ar'])
		test(`slopes are a link away and say every share, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
			browser
		}) => {
			const context = await browser.newContext({ javaScriptEnabled: script });
			const page = await context.newPage();
			await page.goto(`${prefix}${core}/compare${sides('default', moved)}`);
			await page.locator('#compared .choices a').last().click();
			await expect(page).toHaveURL(/view=slope/);
			for (const { id } of model.outcomes) {
				const ends = ['', moved.slice(1)].map((query) => new RegExp(`^\\W*${sharesOf(model, query)[id]}\\W*%`));
				await expect(page.locator(`#compared [data-line="${id}"] .value`)).toHaveText(ends);
			}
			await expect(page.locator(`#compared ${script ? 'canvas' : 'polyline'}`)).toHaveCount(script ? 1 : 4);
			if (!script) await expect(page.locator('#compared table')).toBeVisible();
			if (script) expect(await axeFinds(page)).toEqual([]);
			await context.close();
		});

test('by keyboard the view and the outcome are chosen, and the focus stays where it was', async ({ page }) => {
	await page.goto(`${core}/compare${sides('default', moved)}`);
	await expect(page.locator('#difference-1 canvas')).toBeVisible();
	const slopes = page.getByRole('link', { name: 'Slopes' });
	await slopes.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/view=slope/);
	await expect(page.locator('#compared [data-line]')).toHaveCount(model.outcomes.length);
	await expect(slopes).toBeFocused();
	const outcome = page.locator('nav.outcomes a').last();
	await outcome.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`outcome=${model.outcomes.at(-1)!.id}.*view=slope`));
	await expect(outcome).toBeFocused();
});

for (const prefix of ['', '/ar'])
	test(`every share of a slope stands beside its own scenario, ${prefix || '/en'}`, async ({ page }) => {
		const queries = ['weight.gulf=10', 'weight.gulf=50', 'weight.gulf=70', 'weight.gulf=90'];
		await page.goto(`${prefix}${core}/compare${sides(...queries.map((query) => `?${query}`))}&view=slope`);
		await expect(page.locator('#compared canvas')).toBeVisible();
		const outcome = model.outcomes[0]!.id;
		const labels = page.locator(`#compared [data-line="${outcome}"] bdi`);
		await expect(labels).toHaveText(queries.map((query) => new RegExp(`^\\W*${sharesOf(model, query)[outcome]}\\W*%`)));
		const places = await labels.evaluateAll((all) => all.map((label) => label.getBoundingClientRect().x));
		const inOrder = [...places].sort((a, b) => (prefix === '' ? a - b : b - a));
		expect(places).toEqual(inOrder);
	});

test('slopes leave the page as a picture', async ({ page }) => {
	await page.goto(`/ar${core}/compare${sides('default', moved, '?weight.gulf=90')}&view=slope`);
	await expect(page.locator('#compared canvas')).toBeVisible();
	await page.locator('#compared details summary').click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'PNG' }).click();
	expect((await download).suggestedFilename()).toMatch(/compared\.png$/);
});

test('two sides say what changes and why, in sentences; more than two lead there', async ({ page }) => {
	await page.goto(`${core}/compare${sides('default', moved)}`);
	const changed = page.locator('#changed');
	await expect(changed.getByRole('heading', { level: 2 })).toHaveText(
		'What changes from “Default settings” to “The settings in hand”, and why'
	);
	await expect(changed.getByText('Use of proximity to Iran: from “watched” to “front line”')).toBeVisible();
	await expect(changed.locator('ul').last().locator('li')).toHaveCount(model.outcomes.length);
	await expect(changed).toContainText(/mostly because of where Use of proximity to Iran stands \([+−-]\d+\)/);
	await page.goto(`${core}/compare${sides('default', moved, '?weight.gulf=90')}`);
	await expect(changed).toHaveCount(0);
	await page.getByRole('link', { name: 'What changed, and why' }).last().click();
	await expect(page.locator('#compared thead th')).toHaveCount(2);
	await expect(changed).toContainText('Weight of Gulf normalization slowdown: from 25 to 90');
});

test('six stand in a matrix on one axis, a seventh and one that is not there are said, none and one are pages of their own', async ({
	page
}) => {
	const many = Array.from({ length: 7 }, (_, at) => `?weight.gulf=${10 + 10 * at}`);
	await page.goto(`${core}/compare${sides(...many)}`);
	await expect(page.locator('#compared thead th')).toHaveCount(6);
	const axes = await page.locator('#compared .axis').evaluateAll((all) => all.map((axis) => axis.textContent));
	expect(new Set(axes).size).toBe(1);
	for (const [at, query] of many.slice(0, 6).entries())
		for (const [outcome, share] of Object.entries(sharesOf(model, query.slice(1))))
			await expect(page.locator(`#compared [data-row="${outcome}-${at}"] .value`)).toHaveText(`${share}%`);
	await expect(page.getByRole('alert')).toContainText('Six can be compared');
	await page.goto(`${core}/compare${sides('default', moved, 'nothing-like-it')}`);
	await expect(page.getByRole('alert')).toContainText('nothing-like-it');
	await page.goto(`${core}/compare`);
	await expect(page.getByText('Choose the scenarios to compare')).toBeVisible();
	await page.goto(`${core}/compare${sides(moved)}`);
	await page.getByRole('link', { name: 'Compare it with the model’s own settings' }).click();
	await expect(page.locator('#compared thead th')).toHaveCount(2);
});

test('a comparison becomes a slide: of three as a matrix in a new briefing, of two in one that is chosen', async ({
	page
}) => {
	await page.goto(`${core}/compare${sides('default', 'core-front-line', moved)}`);
	const add = page.locator('form[action^="?/addToBriefing"]');
	const choice = add.locator('select');
	if (await choice.count()) await choice.selectOption('');
	await add.getByRole('button').click();
	await expect(page).toHaveURL(/briefings\/[0-9a-f-]{36}\?slide=scenarios$/);
	const briefing = new URL(page.url()).pathname.split('/').at(-1)!;
	const shown = page.locator('.preview article');
	await expect(shown).toHaveAttribute('data-kind', 'scenarios');
	await expect(shown.getByRole('columnheader', { name: 'Front line' })).toBeVisible();
	const shares = sharesOf(model, '');
	const after = sharesOf(model, moved.slice(1));
	const change = Number(after['alignment']) - Number(shares['alignment']);
	await expect(shown.getByRole('row', { name: /Declared security alignment/ })).toContainText(
		new RegExp(`${shares['alignment']}%.*${after['alignment']}% \\(\\W?\\+${change}`)
	);
	expect((await page.request.get(`${new URL(page.url()).pathname}/briefing.pptx`)).status()).toBe(200);
	await page.goto(`${core}/compare${sides('default', 'core-front-line')}&outcome=quiet`);
	await choice.selectOption(briefing);
	await add.getByRole('button').click();
	await expect(page).toHaveURL(/slide=comparison$/);
	await expect(shown).toContainText('Front line');
	await expect(page.locator('main nav > ol > li')).toHaveCount(10);
	// What is refused leaves the comparison where it is.
	await page.goto(`${core}/compare${sides('default', 'core-front-line')}`);
	await add.locator('[name=s]').evaluateAll((fields) => fields.forEach((field) => field.remove()));
	await add.getByRole('button').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.locator('#compared thead th')).toHaveCount(2);
});

test('in print the figures are drawn for the width of the paper, so that marks stand over their ticks', async ({
	page
}) => {
	await page.goto(`${core}/compare${sides('default', moved)}`);
	await expect(page.locator('#difference-1 canvas')).toBeVisible();
	const misfit = () =>
		page.locator('#difference-1').evaluate((figure) => {
			const [plot, canvas] = [figure.querySelector('.plot')!, figure.querySelector('canvas')!];
			return Math.abs(plot.getBoundingClientRect().width - canvas.getBoundingClientRect().width);
		});
	const wide = await page.locator('#difference-1 .plot').evaluate((plot) => plot.clientWidth);
	await page.evaluate(() => {
		addEventListener('beforeprint', () => {
			const { width } = document.querySelector('#difference-1 canvas')!.getBoundingClientRect();
			document.body.dataset['printed'] = String(width);
		});
		dispatchEvent(new Event('beforeprint'));
	});
	expect(Number(await page.locator('body').getAttribute('data-printed'))).toBeLessThan(wide);
	expect(await misfit()).toBeLessThan(1);
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	expect(await page.locator('#difference-1 .plot').evaluate((plot) => plot.clientWidth)).toBe(wide);
	expect(await misfit()).toBeLessThan(1);
});

test('a scenario is added in place, moved and left out; the waterfall is of the pair that was chosen', async ({
	browser
}) => {
	for (const script of [true, false]) {
		const page = await browser.newPage({ javaScriptEnabled: script });
		const heads = page.locator('#compared thead th h2 bdi');
		const add = async (name: string) => {
			await page.getByLabel('Add a scenario').selectOption({ label: name });
			if (!script) await page.locator('form[method=get] button', { hasText: 'Add' }).click();
		};
		await page.goto(`${core}/compare`);
		await add('Default settings');
		await expect(page.getByText('needs another to be compared with')).toBeVisible();
		await add('Front line');
		await expect(heads).toHaveText(['Default settings', 'Front line']);
		await add('Calm corridor');
		await expect(heads).toHaveText(['Default settings', 'Front line', 'Calm corridor']);
		await expect(page.getByLabel('Add a scenario')).toHaveValue('');
		await expect(page.locator('#difference-1')).toBeVisible();
		await page.getByRole('navigation', { name: 'Why it differs from the reference' }).getByRole('link').last().click();
		await expect(page.locator('#difference-2')).toBeVisible();
		await expect(page.locator('#difference-1')).toHaveCount(0);
		await page.getByRole('link', { name: 'Move before' }).click();
		await expect(heads).toHaveText(['Default settings', 'Calm corridor', 'Front line']);
		await page.locator('#compared thead th').nth(1).getByRole('link', { name: 'Leave out' }).click();
		await expect(heads).toHaveText(['Default settings', 'Front line']);
		await page.close();
	}
});

test('without script the comparison is whole', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`/ar${core}/compare${sides('default', moved)}`);
	await expect(page.locator('#difference-1 li[data-row]').first()).toBeVisible();
	await expect(page.locator('#compared .matrix')).toBeVisible();
	await page.locator('#blend').fill('0');
	await page.locator('.blend button[type=submit]').click();
	await expect(page).toHaveURL(/blend=0/);
	const start = sharesOf(model, '');
	for (const { id } of model.outcomes)
		await expect(page.locator(`#blended [data-row="${id}"] .value`)).toHaveText(new RegExp(`^\\W*${start[id]}\\W*%`));
	await page.close();
});

for (const language of ['en', 'ar'] as const)
	test(`one question is answered by two models side by side, in ${language}`, async ({ page }) => {
		const prefix = language === 'ar' ? '/ar' : '';
		await page.goto(`${prefix}${core}/compare?s=default`, { waitUntil: 'networkidle' });
		await page.locator('select[name=s]').selectOption('extended|default');
		await expect(page).toHaveURL(/s=default&.*s=extended/);
		const values = page.locator('.matrix tbody td .value');
		const shown = async () => (await values.allTextContents()).map((text) => text.replace(/\D/g, ''));
		await expect(values).toHaveCount(8);
		const [one, other] = [sharesOf(bundledModel('core'), ''), sharesOf(bundledModel('extended'), '')];
		expect((await shown()).sort()).toEqual([...Object.values(one), ...Object.values(other)].sort());
		const head = page.locator('.matrix thead th').last();
		await expect(head).toContainText(language === 'ar' ? 'من نموذج آخر' : 'Of another model');
		// Nothing of it is put down to settings, and it opens in its own workbench.
		await expect(page.locator('#changed, .why')).toHaveCount(0);
		const compared = page.url();
		// It goes into a briefing as it stands.
		const add = page.locator('form[action^="?/addToBriefing"]');
		if (await add.locator('select').count()) await add.locator('select').selectOption('');
		await add.getByRole('button').click();
		await expect(page).toHaveURL(/slide=comparison$/);
		const slide = page.locator('.preview article');
		await expect(slide).toContainText(
			language === 'ar' ? 'فلا يُعزى شيء من الفرق إلى الإعدادات' : 'nothing of the difference is put down to settings'
		);
		for (const id of ['core', 'extended'] as const)
			await expect(slide).toContainText(bundledModel(id).title[language]!);
		for (const share of [one['alignment'], other['alignment']])
			await expect(slide.getByRole('row').nth(1)).toContainText(`${share}%`);
		await page.goto(compared);
		await head.getByRole('link').first().click();
		await expect(page).toHaveURL(new RegExp(`${prefix}/studies/azerbaijan-israel/extended`));

		await page.goto(`${prefix}${core}/compare?s=extended%7Cdefault&s=default&s=nosuch%7Cdefault`);
		await expect(page.getByRole('alert')).toHaveCount(2);
	});
