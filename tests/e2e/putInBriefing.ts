import { expect, type Locator, type Page } from '@playwright/test';

/** Goes on from an answer to a briefing that is drafted for it; gives the slide that it leads to. */
export async function putInBriefing(page: Page, kind: string): Promise<Locator> {
	await page.locator(`main a[href*="slide=${kind}%7C"]`).click();
	await page.locator('form[action*="addAsked"] button').click();
	await expect(page).toHaveURL(new RegExp(`/briefings/[0-9a-f-]+-c\\?slide=${kind}`));
	return page.locator(`.slide[data-kind=${kind}]`).first();
}
