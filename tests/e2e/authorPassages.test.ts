import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { add, awake, begin as beginAt, ownServer, step } from './editorPage';

// Words of a text become what they speak for by keys alone, in both directions of writing; states are split and merged, and rows
// balanced, after what becomes of the judgements has been said. On a server of its own.

const { here } = ownServer('passages');

const english = ['The dam fills faster than was agreed.', 'Egypt fears drought in 2027.'].join('\n\n');
const arabic = ['يمتلئ السدّ أسرع مما اتُّفق عليه.', 'وتخشى مصر الجفاف.'].join('\n\n');

async function begin(page: Page, { at, text, language }: { at: string; text: string; language: 'ar' | 'en' }) {
	await beginAt(page, here(`${at}/studies/new`), { title: 'Nile', text, language });
	await awake(page);
}

/** Two outcomes, and two factors of three states (the first two of a factor are `state` and `state-2`, as they are made). */
async function judgeable(page: Page) {
	await step(page, 'question');
	await add(page, 'models.0.outcomes', 'Peace', 'War');
	await step(page, 'factors');
	for (const [at, factor] of ['Rain', 'Talks'].entries()) {
		await add(page, 'models.0.factors', factor);
		await add(page, `models.0.factors.${at}.states`, 'low', 'middle', 'high');
	}
}

const text = (page: Page) => page.locator('.text');
/** The words that are painted as chosen. */
const chosen = (page: Page) =>
	page.evaluate(() => [...(CSS.highlights.get('chosen-words') ?? [])].map((range) => String(range)).join('|'));
const cell = (page: Page, about: string) => page.locator(`input[name="models.0.${about}"]`);

test('a passage is found for a judgement by its words, and says where they stand in the text no longer', async ({
	page
}) => {
	await begin(page, { at: '', text: english, language: 'en' });
	await judgeable(page);
	await step(page, 'passages');
	for (const words of ['Egypt fears drought', 'The dam fills']) {
		await page.locator('[name^="new passages."]').fill(words);
		await page.keyboard.press('Enter');
	}
	await expect(page.locator('[data-fallen]')).toHaveCount(0);
	await step(page, 'impacts');
	await cell(page, 'impacts.rain.high.war').focus();
	const card = page.getByRole('region', { name: 'What this judgement rests on' });
	await card.getByText('Add a passage').click();
	await expect(card.getByRole('searchbox', { name: 'Find a passage by its words' })).toBeFocused();
	await page.keyboard.type('drought');
	await expect(card.locator('[data-pick]')).toHaveCount(1);
	expect(await axeFinds(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await expect(card.locator('li q')).toHaveText('Egypt fears drought');
	await expect(card.locator('select').first()).toHaveValue('inferred');
	await step(page, 'text');
	await page.locator('textarea[name^="texts."]').first().fill(english.replace('drought', 'floods'));
	await page.keyboard.press('Tab');
	await step(page, 'passages');
	await expect(page.locator('[data-fallen]')).toContainText('These words stand in the text no longer');
	await expect(page.locator('[data-fallen]')).toHaveCount(1);
	await page.getByRole('link', { name: 'Look for them in the text' }).click();
	await expect(page.locator('textarea[name^="texts."]').first()).toBeVisible();
});

test('words are chosen by arrows and become evidence for a judgement, found by typing', async ({ page }) => {
	await begin(page, { at: '', text: english, language: 'en' });
	await judgeable(page);
	await step(page, 'impacts');
	await text(page).focus();
	await page.keyboard.press('ArrowRight');
	expect(await chosen(page)).toBe('The');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	expect(await chosen(page)).toBe('dam fills faster');
	await expect(page.getByText('Arrows choose a word')).toBeVisible();
	await expect(page.locator('.beside').getByRole('status').first()).toHaveText('dam fills faster');

	await page.keyboard.press('Enter');
	const bar = page.getByRole('group', { name: 'Selected words' });
	await expect(bar.getByRole('button', { name: 'Evidence for …' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(text(page)).toBeFocused();
	await expect(bar).toHaveCount(0);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(bar.getByRole('searchbox')).toBeFocused();
	await page.keyboard.type('rain high war');
	expect(await axeFinds(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await expect(text(page)).toBeFocused();
	expect(await chosen(page)).toBe('dam fills faster');

	await step(page, 'passages');
	await page.getByRole('link', { name: 'Rain, high: effect on' }).click();
	await expect(cell(page, 'impacts.rain.high.war')).toBeFocused();
	const card = page.getByRole('region', { name: 'What this judgement rests on' });
	await expect(card.getByText('dam fills faster')).toBeVisible();
	await expect(card.locator('select').first()).toHaveValue('inferred');

	await step(page, 'passages');
	await page.getByRole('button', { name: /^Leave out: Rain, high/ }).click();
	await expect(page.getByText('Nothing rests on it yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Nothing rests on it yet.')).toHaveCount(0);
});

test('in Arabic an arrow to the left goes on, and the words become a signpost', async ({ page }) => {
	await begin(page, { at: '/ar', text: arabic, language: 'ar' });
	await judgeable(page);
	await text(page).focus();
	for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key);
	expect(await chosen(page)).toBe('السدّ أسرع');
	await page.keyboard.press('ArrowRight');
	expect(await chosen(page)).toBe('السدّ');
	await page.keyboard.press('ArrowDown');
	expect(await chosen(page)).toBe('وتخشى');
	await page.keyboard.press('Shift+End');
	expect(await chosen(page)).toBe('وتخشى مصر الجفاف');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'مؤشر رصد جديد لـ …' }).press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(text(page)).toBeFocused();
	await step(page, 'passages');
	expect(await axeFinds(page)).toEqual([]);
	await page.getByRole('link', { name: /^مؤشر رصد/ }).click();
	await expect(page.locator('input[name^="models.0.outcomes.0.signposts.0.text"]')).toBeFocused();
	await expect(page.locator('input[name^="models.0.outcomes.0.signposts.0.text"]')).toHaveValue('وتخشى مصر الجفاف');
});

test('a pointer’s selection stays while a name is typed, and a fact keeps its date and its figure', async ({
	page
}) => {
	await begin(page, { at: '', text: english, language: 'en' });
	await step(page, 'passages');
	const bar = page.getByRole('group', { name: 'Selected words' });
	const select = async (words: string) => {
		await page.evaluate((wanted) => {
			const walker = document.createTreeWalker(document.querySelector('.text')!, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = node.textContent!.indexOf(wanted);
				if (at >= 0) document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
			}
		}, words);
		await expect(bar).toBeVisible();
	};
	await select('faster');
	await bar.getByRole('textbox', { name: 'Name' }).click();
	await bar.getByRole('textbox', { name: 'Name' }).fill('Speed of filling');
	await bar.getByRole('button', { name: 'New factor' }).click();
	await expect(page.getByRole('link', { name: 'Speed of filling' })).toBeVisible();

	await select('drought');
	await bar.getByRole('button', { name: 'Fact …' }).click();
	await bar.getByRole('textbox', { name: 'Date' }).fill('soon');
	await page.keyboard.press('Enter');
	await expect(bar.getByRole('alert')).toContainText('“⁨soon⁩” is no date');
	await bar.getByRole('textbox', { name: 'Date' }).fill('٢٠٢٧');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('listitem').filter({ hasText: '2027' }).getByRole('textbox')).toHaveValue('drought');

	await select('2027');
	await bar.getByRole('button', { name: 'Fact …' }).click();
	await bar.getByRole('combobox').selectOption({ label: 'A figure' });
	await bar.getByRole('textbox', { name: 'What is measured' }).fill('Water');
	await bar.getByRole('textbox', { name: 'Unit' }).fill('km³');
	await bar.getByRole('textbox', { name: 'Figure' }).fill('55٫5');
	await bar.getByRole('textbox', { name: 'From' }).fill('2027-01');
	await bar.getByRole('textbox', { name: 'To' }).fill('2027-06');
	await bar.getByRole('button', { name: 'Add' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: '2027-01 – 2027-06' }).last()).toContainText('55.5');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved as revision 2')).toBeVisible();
});

test('a state is split and neighbours are merged as one step each, after what becomes of the judgements is said', async ({
	page
}) => {
	await begin(page, { at: '', text: english, language: 'en' });
	await judgeable(page);
	await step(page, 'impacts');
	await cell(page, 'impacts.rain.state.peace').fill('3');
	await cell(page, 'impacts.rain.state-2.peace').fill('0');
	await cell(page, 'impacts.rain.state-2.war').fill('-1');
	await step(page, 'factors');
	const states = () => page.locator('input[name^="models.0.factors.0.states."][name$=".name.en"]');
	const names = () => states().evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
	await page
		.getByRole('button', { name: /^Split: .middle/ })
		.first()
		.click();
	await expect(page.getByText('the same numbers as “⁨middle⁩” (2)')).toBeVisible();
	await page.getByRole('textbox', { name: 'Name of the new state' }).fill('upper');
	expect(await axeFinds(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await expect.poll(names).toEqual(['low', 'middle', 'upper', 'high']);
	await page
		.getByRole('button', { name: /^Merge with the next: .low/ })
		.first()
		.click();
	await expect(page.getByRole('alert')).toContainText(
		'Numbers that stay: 1. Numbers that differ and take their middle: 1.'
	);
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect.poll(names).toEqual(['low', 'upper', 'high']);
	await step(page, 'impacts');
	await expect(cell(page, 'impacts.rain.state.peace')).toHaveValue('1.5');
	await expect(cell(page, 'impacts.rain.state.war')).toHaveValue('-1');
	await expect(cell(page, 'impacts.rain.upper.war')).toHaveValue('-1');
	await step(page, 'factors');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(names).toEqual(['low', 'middle', 'upper', 'high']);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(names).toEqual(['low', 'middle', 'high']);
});

test('a state is moved along its line by keys and stays between its neighbours', async ({ page }) => {
	await begin(page, { at: '', text: english, language: 'en' });
	await judgeable(page);
	const thumb = page.getByRole('slider', { name: /^Position of .*middle/ }).first();
	await thumb.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('input[name="models.0.factors.0.states.1.level"]')).toHaveValue('49');
	await page.keyboard.press('End');
	await expect(page.locator('input[name="models.0.factors.0.states.1.level"]')).toHaveValue('99');
	await expect(thumb).toHaveValue('99');
	await page.keyboard.press('Home');
	await expect(page.locator('input[name="models.0.factors.0.states.1.level"]')).toHaveValue('1');
});

test('rows are balanced to 0 after it is said what changes and what cannot, and come back by one undo', async ({
	page
}) => {
	await begin(page, { at: '', text: english, language: 'en' });
	await judgeable(page);
	await step(page, 'cross');
	const row = (state: string) => ['state', 'state-2', 'high'].map((to) => cell(page, `crossImpacts.rain.${state}.talks.${to}`)); // prettier-ignore
	for (const [at, value] of ['3', '0', '0'].entries()) await row('state')[at]!.fill(value);
	for (const [at, value] of ['1', '0', '0'].entries()) await row('high')[at]!.fill(value);
	await expect(page.getByRole('status').filter({ hasText: 'hang together' })).toBeVisible();
	const said = await page.getByRole('status').filter({ hasText: 'hang together' }).textContent();
	await page.getByRole('button', { name: 'Balance all rows to 0' }).click();
	const alert = page.getByRole('alert').filter({ hasText: 'Groups that change' });
	await expect(alert).toContainText('Groups that change: 1, numbers in them: 3');
	await expect(alert).toContainText('stays as it is: ⁨Rain⁩ · ⁨high⁩ → ⁨Talks⁩');
	expect(await axeFinds(page)).toEqual([]);
	await page.getByRole('button', { name: 'Balance', exact: true }).click();
	const values = (state: string) => Promise.all(row(state).map((each) => each.inputValue()));
	expect(await values('state')).toEqual(['2', '-1', '-1']);
	expect(await values('high')).toEqual(['1', '0', '0']);
	await expect(page.getByRole('status').filter({ hasText: 'hang together' })).toHaveText(said!);
	await page.getByRole('button', { name: 'Undo' }).click();
	expect(await values('state')).toEqual(['3', '0', '0']);
});
