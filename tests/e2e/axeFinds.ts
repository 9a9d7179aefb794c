import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that a theme can break: the rest of a page is the same in either. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * Names what axe objects to on a page and in its frames: the rule, and the first element.
 * AxeBuilder gives the same and more: a selector for each element that passes too, at several times the cost.
 */
export async function axeFinds(page: Page, rules: 'all' | 'colour' = 'all'): Promise<string[]> {
	for (const frame of page.frames())
		await frame.evaluate(`${source};axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })`);
	return page.evaluate(
		async (runOnly) => {
			const { axe } = window as unknown as { axe: typeof Axe };
			const { violations } = await axe.run({
				resultTypes: ['violations'],
				selectors: false,
				...(runOnly && { runOnly })
			});
			return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		},
		rules === 'colour' ? ofColour : null
	);
}

/** Names what axe objects to in the light theme and then in the dark, on the page as it stands. */
export async function axeFindsInBothThemes(page: Page): Promise<string[]> {
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await axeFinds(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
	return [...light, ...(await axeFinds(page, 'colour')).map((fault) => `dark: ${fault}`)];
}
