import { expect, test } from '@playwright/test';
import { logoFrom } from '../../src/lib/study/logo';
import { png } from '../../src/lib/study/testing/pictures';
import { axeFindsInBothThemes } from './axeFinds';
import { amended, drafted, openedFromDisk } from './deckOnDisk';
import { awake, draft, field, onStage, save, status } from './briefingPage';

const logo = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(png) };
const noLogo = { ...logo, buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
const drawing = logoFrom(png)!;

test('a house puts its name, logo and colour on its slides; what cannot be taken is refused with a sentence', async ({
	page
}) => {
	const address = await draft(page);
	await page.goto(`${address}?slide=title`);
	await awake(page);
	const stage = page.locator('.preview article');
	await field(page, 'house.name').fill('Institute & Co.');
	await field(page, 'house.accent').fill('#ffcc00');
	await expect(page.locator('.form [role=alert]')).toContainText('dark enough to be read on paper');
	await save(page);
	await expect(page.locator('.bar [role=alert]')).toContainText('dark enough to be read on paper');
	await expect(stage.locator('.house')).toHaveText('Institute & Co.');
	await field(page, 'house.accent').fill('7A0019');
	await expect(page.locator('.form [role=alert]')).toHaveCount(0);
	await expect(stage).toHaveCSS('border-top-color', 'rgb(122, 0, 25)');
	await field(page, 'house.file').setInputFiles(noLogo);
	await expect(page.locator('.form [role=alert]')).toContainText('PNG or JPEG');
	await field(page, 'house.file').setInputFiles(logo);
	await expect(page.locator('.form [role=alert]')).toHaveCount(0);
	await expect(stage.locator('.house img')).toHaveAttribute('src', drawing);
	expect(await axeFindsInBothThemes(page)).toEqual([]);
	await save(page);
	await expect(status(page)).toHaveText(/^Saved as revision 2/);
	await page.goto(`${address}?slide=title`);
	await awake(page);
	await page.locator('.logo button').click();
	await field(page, 'house.name').fill('');
	await field(page, 'house.accent').fill('');
	await expect(stage.locator('.house')).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(field(page, 'house.accent')).toHaveValue('#7a0019');
});

test('a house is seen on stage, on paper and in files', async ({ page }) => {
	const address = await drafted(page.request, { model: 'core', language: 'en' });
	await amended(page.request, address, { house: { name: 'Institute', logo: drawing, accent: '#7a0019' } });
	await page.goto(`${address}/present?slide=3`);
	await onStage(page, 'outcomes');
	await expect(page.locator('main .house img')).toHaveAttribute('src', drawing);
	expect(await page.locator('main .house img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3);
	await page.goto(`${address}/print`);
	await expect(page.locator('article .house img')).toHaveCount(8);
	expect((await page.request.get(`${address}/briefing.pptx`)).status()).toBe(200);
	const { file, faults } = await openedFromDisk(page, address);
	expect(await file.locator('main .house img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3);
	await expect(file.locator('main .slide')).toHaveCSS('border-top-color', 'rgb(122, 0, 25)');
	expect(faults).toEqual([]);
});

test('without script a logo is sent as a file, checked by its bytes, and taken off again', async ({
	page,
	browser
}) => {
	const address = await draft(page, '', '/ar');
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(`${address}?slide=title`);
	const send = () => plain.locator('.bar button[type=submit]').first().click();
	await field(plain, 'house.name').fill('المعهد');
	await field(plain, 'house.file').setInputFiles(noLogo);
	await send();
	await expect(plain.locator('.bar [role=alert]')).toContainText('PNG أو JPEG');
	await field(plain, 'house.name').fill('المعهد');
	await field(plain, 'house.file').setInputFiles(logo);
	await send();
	await expect(plain.locator('.preview .house img')).toHaveAttribute('src', drawing);
	await expect(plain.locator('.preview .house')).toHaveText('المعهد');
	await plain.locator('.form [name="house.logo"]').check();
	await send();
	await expect(plain.locator('.preview .house img')).toHaveCount(0);
	await expect(plain.locator('.preview .house')).toHaveText('المعهد');
	await plain.close();
});
