import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';

const languages = ['en', 'ar'] as const;
/** Messages that are long enough to be found by chance nowhere, and hold nothing to fill in. */
const messages = (language: string) =>
	Object.values<unknown>(JSON.parse(readFileSync(`src/lib/words/messages/${language}.json`, 'utf8'))).filter(
		(said): said is string => typeof said === 'string' && said.length > 12 && !/[{\\`]/.test(said)
	);

for (const [at, language] of languages.entries())
	test(`the script of a page in ${language} carries the words of its own language alone`, async ({ page }) => {
		const code: Promise<string>[] = [];
		page.on('response', (response) => {
			if (new URL(response.url()).pathname.endsWith('.js')) code.push(response.text());
		});
		await page.goto(`${language === 'en' ? '' : `/${language}`}/studies/azerbaijan-israel/core`);
		await page.locator('#contributions canvas').waitFor();
		const script = (await Promise.all(code)).join('\n');
		const carried = (of: string) => messages(of).filter((said) => script.includes(said));
		expect(carried(language).length).toBeGreaterThan(100);
		expect(carried(languages[1 - at]!)).toEqual([]);
	});
