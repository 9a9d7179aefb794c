import { expect, type Page } from '@playwright/test';
import { drafted } from './deckOnDisk';

export const briefings = '/studies/azerbaijan-israel/briefings';

/** Drafts a briefing from settings of the core model (a query of the workbench); gives its address, and stands in the editor. */
export async function draft(page: Page, query = '', prefix = ''): Promise<string> {
	const path = await drafted(page.request, { model: 'core', language: prefix === '' ? 'en' : 'ar', query });
	await page.goto(`${prefix}${path}`);
	await awake(page);
	return `${prefix}${path}`;
}

/** Goes from a page of a study to its briefings, and drafts one from what stands open. */
export async function draftFromHere(page: Page): Promise<void> {
	await page.locator('nav.places a').nth(2).click();
	await page.locator('form.here button[type=submit]').click();
}

/** Waits until script has taken over the editor. */
export async function awake(page: Page): Promise<void> {
	await expect(page.locator('.preview article')).toBeVisible();
	await expect(page.locator('form[action="?/save"] button[aria-keyshortcuts="Control+Z"]').first()).toBeVisible();
	await page.waitForFunction(() => document.querySelector('.fit')?.getAttribute('style')?.includes('zoom'));
}

/** Waits until the stage is drawn by script. */
export async function onStage(page: Page, kind?: string): Promise<void> {
	await page.waitForFunction(() => document.querySelector('main .fit')?.getAttribute('style')?.includes('zoom'));
	if (kind) await expect(page.locator('main article')).toHaveAttribute('data-kind', kind);
}

/** Outcome id → whole percent, as the stage shows it. */
export async function sharesOnStage(page: Page): Promise<Record<string, string>> {
	const shown: Record<string, string> = {};
	for (const row of await page.locator('main article li[data-row]').all())
		shown[(await row.getAttribute('data-row'))!] = ((await row.locator('.value bdi').textContent()) ?? '').replace(
			/\D/g,
			''
		);
	return shown;
}

/** Kinds of the slides in the editor's list, in order. */
export const kindsOf = (page: Page) => page.locator('nav li .words > .small').allTextContents();

/** The row of a slide in the editor’s list. */
export const slide = (page: Page, at: number) => page.locator('nav[aria-label="Slides"] > ol > li').nth(at);

/** A field of the editor’s form. */
export const field = (page: Page, name: string) => page.locator(`.form [name="${name}"]`);

/** What the editor’s bar says of what is saved. */
export const status = (page: Page) => page.locator('.bar [role=status]').first();

/** Saves a revision. */
export const save = (page: Page) => page.getByRole('button', { name: 'Save a revision' }).click();
