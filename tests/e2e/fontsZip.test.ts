import { expect, test } from '@playwright/test';
import JSZip from 'jszip';
import { core } from './workbenchPage';

test('a briefing is taken along as PowerPoint with its fonts, and the menu says how much they add', async ({
	page
}) => {
	await page.goto(`/ar${core}?tab=curve&curve=level-gulf`);
	await page.locator('a[href*="slide=curve%7C"]').click();
	await page.locator('form[action*="addAsked"] button').click();
	await expect(page).toHaveURL(/slide=curve$/);
	const link = page.locator('a[href$="/briefing-with-fonts.zip"]');
	await expect(link).toHaveText(/1\.2/);
	const answer = await page.request.get((await link.getAttribute('href'))!);
	expect(answer.headers()['content-type']).toBe('application/zip');
	const { files } = await JSZip.loadAsync(await answer.body());
	expect(Object.keys(files).filter((path) => path.endsWith('.ttf'))).toHaveLength(12);
	expect(Object.keys(files).filter((path) => path.endsWith('OFL.txt'))).toHaveLength(4);
	const font = await files['fonts/NotoNaskhArabic-Bold.ttf']!.async('uint8array');
	expect([...font.slice(0, 4)]).toEqual([0, 1, 0, 0]);
	const inside = await JSZip.loadAsync(await files['briefing.pptx']!.async('uint8array'));
	expect(inside.files['ppt/presentation.xml']).toBeDefined();
});
