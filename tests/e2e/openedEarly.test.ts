import { expect, test } from '@playwright/test';
import { drafted } from './deckOnDisk';
import { core, openAsleep } from './workbenchPage';

// What a reader opens before script has come stays open once it has.
for (const [what, address, details] of [
	['what is observed', '/studies/azerbaijan-israel/extended/discover/beliefs', 'li[data-signpost] > details'],
	['the weights of a map', `${core}/discover/map`, '[data-triangle]'],
	['the revisions of a briefing', '', '#revisions']
] as const)
	test(`a reader opens ${what} before the page is awake: it stays open`, async ({ page }) => {
		const path = address || (await drafted(page.request, { model: 'core', language: 'en', query: '' }));
		const wake = await openAsleep(page, path);
		const opened = page.locator(details).first();
		await opened.locator('> summary').click();
		await expect(opened).toHaveJSProperty('open', true);
		wake();
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		await expect(opened).toHaveJSProperty('open', true);
		if (what === 'the weights of a map') await expect(page.locator('[data-plane=weight-triangle] .plot')).toBeVisible();
	});
