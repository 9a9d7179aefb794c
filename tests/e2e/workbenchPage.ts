import { expect, type Page } from '@playwright/test';

export const core = '/studies/azerbaijan-israel/core';

/** Outcome id → the whole percent beside its row, as digits. */
export async function shownShares(page: Page): Promise<Record<string, string>> {
	// The address is there before all of the page that it brings.
	await page.waitForLoadState('domcontentloaded');
	const shown: Record<string, string> = {};
	for (const row of await page.locator('#shares li[data-row]').all())
		shown[(await row.getAttribute('data-row')) ?? ''] = (
			(await row.locator('.value bdi').first().textContent()) ?? ''
		).replace(/\D/g, '');
	return shown;
}

/** Waits until script has taken over: the figures are drawn on canvas. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('#shares canvas')).toBeVisible();
	await expect(page.locator('#contributions canvas')).toBeVisible();
}

/** The radio button that puts a factor at a state. */
export const stand = (page: Page, factor: string, state: string) =>
	page.locator(`input[name="state.${factor}"][value="${state}"]`);

export const slider = (page: Page, factor: string) => page.locator(`#factor-${factor} .weight input[type=range]`);

/** Opens a page whose script does not come until it is called for; gives what calls for it. */
export async function openAsleep(page: Page, address: string): Promise<() => void> {
	let wake = () => {};
	const asleep = new Promise<void>((resolve) => (wake = resolve));
	await page.route('**/*.js', async (route) => {
		await asleep;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	return wake;
}
