import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { compile, explainDifference } from '../../src/lib/engine/index';
import { parseAddress } from '../../src/lib/study/address';
import { bundledModel, sharesOf } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const settingsOf = (query: string) => parseAddress(model, [], new URLSearchParams(query)).settings;
const sides = (...tokens: string[]) => `?${new URLSearchParams(tokens.map((token) => ['s', token]))}`;
const moved = '?state.proximity=front-line&weight.gulf=60';

for (const prefix of ['', '/ar'])
	test(`two scenarios stand side by side, and why they differ sums up, ${prefix || '/en'}`, async ({ page }) => {
		await page.goto(`${prefix}${core}/compare${sides('default', moved)}&outcome=alignment`);
		await expect(page.locator('#compared canvas')).toBeVisible();
		for (const [at, query] of ['', moved.slice(1)].entries()) {
			const shares = sharesOf(model, query) as Record<string, string>;
			for (const [outcome, share] of Object.entries(shares))
				await expect(page.locator(`#compared [data-row="${outcome}-${at}"] .value`)).toHaveText(
					new RegExp(`^\\s*${share}\\W*%`)
				);
		}
		const { parts } = explainDifference(compile(model), settingsOf(''), settingsOf(moved.slice(1)), 'alignment');
		await expect(page.locator('#difference-1 li[data-row]')).toHaveCount(parts.length + 2);
		await expect(page.locator('#differences tbody tr')).toHaveCount(4);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
	});

test('the reference is swapped, the same is blank and shown on demand, and either opens in the workbench', async ({
	page
}) => {
	await page.goto(`${core}/compare${sides('default', moved)}`);
	await expect(page.locator('.lines article').first()).toContainText('reference');
	await page.getByRole('link', { name: 'Make it the reference' }).click();
	await expect(page).toHaveURL(/s=%3Fstate\.proximity.*s=default/);
	await page.getByRole('link', { name: 'Show all settings' }).click();
	await expect(page.locator('#differences tbody tr')).toHaveCount(model.factors.length * 5 + 1);
	await page.getByRole('link', { name: 'Open in the workbench' }).first().click();
	await expect(page).toHaveURL(/weight\.gulf=60/);
});

test('a blend goes from the one to the other', async ({ page }) => {
	await page.goto(`${core}/compare${sides('default', moved)}&blend=100`);
	const shares = sharesOf(model, moved.slice(1)) as Record<string, string>;
	await expect(page.locator('.blend .share bdi').first()).toHaveText(`${shares[model.outcomes[0]!.id]}%`);
	await page.locator('#blend').fill('0');
	await expect(page).toHaveURL(/blend=0/);
	const start = sharesOf(model, '') as Record<string, string>;
	await expect(page.locator('.blend .share bdi').first()).toHaveText(`${start[model.outcomes[0]!.id]}%`);
});

test('six are small multiples, a seventh and one that is not there are said, none and one are pages of their own', async ({
	page
}) => {
	const many = Array.from({ length: 7 }, (_, at) => `?weight.gulf=${10 + 10 * at}`);
	await page.goto(`${core}/compare${sides(...many)}`);
	await expect(page.locator('.lines article')).toHaveCount(6);
	await expect(page.getByRole('alert')).toContainText('Six can be compared');
	await page.goto(`${core}/compare${sides('default', moved, 'nothing-like-it')}`);
	await expect(page.getByRole('alert')).toContainText('nothing-like-it');
	await page.goto(`${core}/compare`);
	await expect(page.getByText('Choose the scenarios to compare')).toBeVisible();
	await page.goto(`${core}/compare${sides(moved)}`);
	await page.getByRole('link', { name: 'Compare it with the model’s own settings' }).click();
	await expect(page.locator('.lines article')).toHaveCount(2);
});

test('without script the comparison is whole', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`/ar${core}/compare${sides('default', moved)}`);
	await expect(page.locator('#difference-1 li[data-row]').first()).toBeVisible();
	await expect(page.locator('#compared table')).toBeVisible();
	await page.close();
});
