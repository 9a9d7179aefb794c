import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { awake, begin as beginAt, ownServer, step } from './editorPage';

// The texts of a study in the making: later versions, translations, labels in several languages. On a server of its own,
// since what is made stands on the first page.

const { here } = ownServer('texts');

const text = [
	'The dam fills faster than was agreed.',
	'Egypt fears drought, and Sudan stands between the two.',
	'Talks went on in Addis Ababa without a result.'
].join('\n\n');
/** The same text as it came out a year later: a word changed, a paragraph gone, another added. */
const later = [
	'The dam fills much faster than was agreed.',
	'A new government in Cairo wants to talk.',
	'Talks went on in Addis Ababa without a result.'
].join('\n\n');

async function begin(page: Page, title: string, { words = text, at = '', script = true } = {}) {
	await beginAt(page, here(`${at}/studies/new`), { title, text: words, language: 'en' });
	if (script) await awake(page);
}

async function quote(page: Page, ...quotes: string[]) {
	await step(page, 'passages');
	for (const words of quotes) {
		await page.locator('input[name^="new passages."]').fill(words);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
	}
	await step(page, 'text');
}

const bring = (page: Page, words: string, name = 'later.txt') =>
	page
		.locator('.bring input[type=file]')
		.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(words, 'utf8') });
const field = (page: Page, path: string) => page.locator(`[name="${path}"]`);
const whole = (page: Page) => field(page, 'texts.source.en');

test('a new version says what changes, and moves no passage but by hand; it is one step back', async ({ page }) => {
	await begin(page, 'Versions');
	await quote(page, 'The dam fills faster', 'Egypt fears drought', 'without a result');
	const before = await whole(page).inputValue();
	await bring(page, later);
	await page.getByRole('textbox', { name: 'Language', exact: true }).fill('English');
	await expect(page.getByText('Paragraphs added: 1; removed: 1; changed: 1.')).toBeVisible();
	await expect(page.locator('ins').first()).toHaveText('much ');
	await expect(page.getByText('One passage stands in it once.')).toBeVisible();
	await expect(page.getByText('2 passages stand no longer in this text')).toBeVisible();
	await expect(whole(page)).toHaveValue(before);
	await page.getByRole('button', { name: 'Stands here now: The dam fills much faster' }).click();
	await page.getByRole('button', { name: 'Take it out: Egypt fears drought' }).click();
	await expect(whole(page)).toHaveValue(before);
	expect(await axeFinds(page)).toEqual([]);
	await page.getByRole('button', { name: 'Keep this version' }).click();
	await expect(whole(page)).toHaveValue(/A new government in Cairo/);
	await expect(page.locator('.beside mark')).toHaveText(['The dam fills much faster', 'without a result']);
	await expect(page.getByText(/stands? no longer in this text/)).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(whole(page)).toHaveValue(before);
	await expect(page.locator('.beside mark')).toHaveText(['The dam fills faster', 'Egypt fears drought', 'without a result']); // prettier-ignore
});

test('a version that is pasted over all of a text is looked at first, and can be left', async ({ page }) => {
	await begin(page, 'Pasted over');
	const before = await whole(page).inputValue();
	await whole(page).focus();
	await page.keyboard.press('Control+A');
	await whole(page).evaluate((field, words) => {
		const data = new DataTransfer();
		data.setData('text/plain', words);
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	}, later);
	await expect(page.getByText('Paragraphs added: 1; removed: 1; changed: 1.')).toBeVisible();
	await page.getByRole('button', { name: 'Leave it', exact: true }).click();
	await expect(whole(page)).toHaveValue(before);
});

test('a passage that typing breaks is named at once, and stands again where a person says', async ({ page }) => {
	await begin(page, 'Typed');
	await quote(page, 'Egypt fears drought');
	await whole(page).fill('The dam fills.\nEgypt now fears a drought.');
	await page.getByText('One passage stands no longer in this text').click();
	await expect(page.getByRole('link', { name: 'All passages' })).toHaveAttribute('href', '?step=passages');
	await page.getByRole('button', { name: 'Stands here now: Egypt now fears a drought' }).click();
	await expect(page.getByText(/stands? no longer in this text/)).toHaveCount(0);
	await expect(page.locator('.beside mark')).toHaveText('Egypt now fears a drought');
});

test('without script a fallen passage is moved by a button of the form', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await begin(page, 'By form', { script: false });
	await step(page, 'passages');
	await page.locator('input[name^="new passages."]').fill('Egypt fears drought');
	await page.getByRole('button', { name: 'Add: Words of the text' }).click();
	await step(page, 'text');
	await whole(page).fill('Egypt now fears a drought.');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('One passage stands no longer in this text').click();
	await page.getByRole('button', { name: 'Stands here now: Egypt now fears a drought' }).click();
	await expect(page.locator('.beside mark')).toHaveText('Egypt now fears a drought');
	await page.close();
});

test('a translation stands beside its original, paragraph by paragraph, says who made it and where the two part', async ({
	page
}) => {
	await begin(page, 'Translated');
	await page.getByRole('textbox', { name: 'Add a translation into' }).fill('no such');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert').filter({ hasText: 'No language is called' })).toBeVisible();
	await page.getByRole('textbox', { name: 'Add a translation into' }).fill('Arabic');
	await page.keyboard.press('Enter');
	await expect(page.getByText('3 paragraphs are still to be translated.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Paragraph 2, Arabic' }).fill('تخشى مصر الجفاف، والسودان بين الاثنتين.');
	await expect(page.getByText('2 paragraphs are still to be translated.')).toBeVisible();
	await page.getByRole('button', { name: 'Translated by a machine, not reviewed' }).click();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved as revision 2')).toBeVisible();
	await page.reload();
	await awake(page);
	await expect(page.getByRole('textbox', { name: 'Paragraph 2, Arabic' })).toHaveValue(/الجفاف/);
	await expect(field(page, 'study.sources.0.translators.ar.en')).toHaveValue('Translated by a machine, not reviewed');
	expect(await axeFinds(page)).toEqual([]);
	await page.getByRole('textbox', { name: 'Written in ⁨English⁩' }).fill('Arabic');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('There is one in ⁨Arabic⁩ already.');
	await page.getByRole('textbox', { name: 'Written in ⁨English⁩' }).fill('en-GB');
	await page.keyboard.press('Enter');
	await expect(field(page, 'texts.source.en-GB.0')).toHaveValue(/^The dam/);
	await page.getByRole('button', { name: 'Undo' }).click();

	await page.getByRole('button', { name: 'As whole texts' }).click();
	await field(page, 'texts.source.ar').fill('يمتلئ السد أسرع مما اتُّفق عليه، وتخشى مصر الجفاف، والسودان بين الاثنتين.\nجرت المحادثات في أديس أبابا بلا نتيجة.'); // prettier-ignore
	await page.getByRole('button', { name: 'Paragraph by paragraph' }).click();
	await expect(page.getByText('Paragraphs of the translation: 2; of the original: 3.')).toContainText('from paragraph 1 on'); // prettier-ignore
	await page.getByRole('button', { name: 'Remove the translation into' }).click();
	await expect(page.getByRole('textbox', { name: 'Text, a paragraph a line' })).toBeVisible();
});

test('a file in another language stands beside, in Arabic too', async ({ page }) => {
	await begin(page, 'Beside', { at: '/ar' });
	await bring(page, 'Le barrage se remplit plus vite que prévu.\n\nL’Égypte craint la sécheresse et le Soudan est entre les deux.'); // prettier-ignore
	await expect(page.getByText('سيوضع بجانب النص ترجمةً إلى هذه اللغة')).toBeVisible();
	await page.getByRole('button', { name: 'أخذ هذا النص' }).click();
	await expect(page.getByRole('textbox', { name: 'الفقرة 1، الفرنسية' })).toHaveValue(/barrage/);
	await expect(page.getByRole('textbox', { name: 'الفقرة 1، الإنجليزية' })).toHaveValue(/dam/);
	expect(await axeFinds(page)).toEqual([]);
});

test('Languages has every label beside its others, counts what is missing, and shows that alone', async ({ page }) => {
	await begin(page, 'Labels');
	await step(page, 'languages');
	await page.getByRole('link', { name: 'Add ⁨Arabic⁩' }).click();
	const head = page.getByRole('columnheader', { name: 'Arabic' });
	await expect(head).toContainText('3 missing');
	await page.getByRole('textbox', { name: 'Title of the study, Arabic' }).fill('التسميات');
	await expect(head).toContainText('2 missing');
	await page.getByRole('button', { name: 'Only what is missing' }).click();
	await expect(page.getByRole('rowheader')).toHaveCount(2);
	await page.getByRole('textbox', { name: 'Title of the model, Arabic' }).fill('نموذج');
	await expect(page.getByRole('rowheader')).toHaveCount(2);
	await expect(page.getByRole('navigation').getByRole('link', { name: 'Languages' })).toContainText('open: 1');
	await page.getByRole('textbox', { name: 'New language, by its name or tag' }).fill('français');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('columnheader', { name: 'French' })).toContainText('3 missing');
	expect(await axeFinds(page)).toEqual([]);
});

test('without script Languages is a form of fields, with a language that is asked for', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await begin(page, 'Labels by form', { script: false });
	await step(page, 'languages');
	await page.getByRole('link', { name: 'Add ⁨Arabic⁩' }).click();
	await field(page, 'study.title.ar').fill('تسميات');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page).toHaveURL(/step=languages\.ar$/);
	await expect(field(page, 'study.title.ar')).toHaveValue('تسميات');
	await expect(page.getByRole('columnheader', { name: 'Arabic' })).toContainText('2 missing');
	await page.close();
});

test('words of a translation become what a passage says in that language, or a passage of their own', async ({
	page
}) => {
	await begin(page, 'Quoted twice');
	await quote(page, 'Egypt fears drought');
	await page.getByRole('textbox', { name: 'Add a translation into' }).fill('French');
	await page.keyboard.press('Enter');
	await field(page, 'texts.source.fr.0').fill('Le barrage se remplit plus vite que convenu.');
	await field(page, 'texts.source.fr.1').fill("L'Égypte craint la sécheresse, le Soudan est entre les deux.");
	await field(page, 'texts.source.fr.2').fill('Les pourparlers sont sans résultat.');
	await page.keyboard.press('Tab');
	const beside = page.locator('.beside');
	await beside.getByRole('button', { name: 'French' }).click();
	await expect(beside.locator('p[lang=fr]')).toHaveCount(3);
	const select = (paragraph: number, words: string) =>
		page.evaluate(
			([place, chosen]) => {
				const shown = document.querySelectorAll('.beside p[lang=fr]')[place]!;
				shown.parentElement!.focus();
				const node = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT).nextNode()!;
				const from = node.textContent!.indexOf(chosen);
				document.getSelection()!.setBaseAndExtent(node, from, node, from + chosen.length);
			},
			[paragraph, words] as const
		);
	await select(1, 'craint la sécheresse');
	await beside.getByRole('button', { name: 'Words of a passage …' }).click();
	await beside.locator('[data-pick]', { hasText: 'Egypt fears drought' }).click();
	await expect(beside.locator('mark')).toHaveText(['craint la sécheresse']);
	await select(2, 'sans résultat');
	await beside.getByRole('button', { name: 'Just mark' }).click();
	await expect(beside.locator('mark')).toHaveText(['craint la sécheresse', 'sans résultat']);
	await beside.getByRole('button', { name: 'English' }).click();
	await expect(beside.locator('mark')).toHaveText(['Egypt fears drought']);
	expect(await axeFinds(page)).toEqual([]);
	await step(page, 'passages');
	await expect(page.locator('a.quote')).toHaveCount(2);
});
