import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readStudyZip } from '../../src/lib/server/studies/studyZip';
import { countImpacts } from '../../src/lib/study/judgements';
import { awake as briefingAwake } from './briefingPage';
import { textOf, madeStudies, type MadeStudy } from './cityWater';
import { Hand } from './Hand';
import { ready } from './workbenchPage';
import { awake, ownServer } from './editorPage';

// From an empty page to a briefing as a person goes, with mouse and keys alone, and every act counted: the bounds are what an
// analyst may be asked for, a good deal above what is measured.

const { here } = ownServer('walk');

/** What the page calls a thing, in a language of the interface. */
function wordsOf(prefix: MadeStudy['prefix']): Record<string, string> {
	return JSON.parse(readFileSync(`src/lib/words/messages/${prefix.slice(1) || 'en'}.json`, 'utf8')) as Record<
		string,
		string
	>;
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const shares = (page: Page) => page.locator('.strip .share');

/** Pastes a text and begins, names two outcomes and a factor with its states: the first chart. */
async function toFirstChart(hand: Hand, { language, title, outcomes, factors }: MadeStudy): Promise<void> {
	const { page } = hand;
	await hand.write(field(page, 'title'), title);
	if ((await field(page, 'language').inputValue()) !== language) await hand.write(field(page, 'language'), language);
	await hand.click(page.locator('textarea[name=text]'));
	await hand.paste(textOf(language));
	await hand.click(page.locator('form[action="?/begin"] button[type=submit]'));
	await awake(page);
	await goTo(hand, 'question');
	await addParts(hand, 'models.0.outcomes', outcomes.slice(0, 2).map(({ name }) => name)); // prettier-ignore
	await goTo(hand, 'factors');
	await addParts(hand, 'models.0.factors', [factors[0]!.name]);
	await expect(shares(page)).toHaveCount(2);
}

const goTo = (hand: Hand, step: string) => hand.click(hand.page.locator(`.editor nav a[href*="step=${step}"]`));

/** Types names one after another into the field that adds a part. */
async function addParts(hand: Hand, path: string, names: readonly string[]): Promise<void> {
	await hand.click(field(hand.page, `new ${path}`));
	for (const name of names) {
		await hand.type(name);
		await hand.press('Enter');
	}
}

/** Judges cells of the grid one after another, along its rows. */
async function judgeByGrid(hand: Hand, values: readonly string[]): Promise<void> {
	await hand.click(hand.page.locator('[data-place="0 0"]'));
	for (const [at, value] of values.entries()) {
		if (at > 0) await hand.press('Tab');
		await hand.type(value);
	}
}

/** Answers the questions that are left, a key each. */
async function judgeByQuestions(hand: Hand, answers: readonly string[], words: Record<string, string>): Promise<void> {
	await hand.click(hand.page.getByRole('button', { name: words['edit_ask_me']!, exact: true }));
	await hand.click(hand.page.locator('.answers button').nth(Number(answers[0]) - 1));
	for (const answer of answers.slice(1)) await hand.press(answer);
}

/** Selects words and makes them a passage of a new factor or outcome under a name, or marks them alone. */
async function carry(hand: Hand, quote: string, act: string, name?: { label: string; typed: string }): Promise<void> {
	await hand.select(quote);
	const bar = hand.page.getByRole('group').filter({ has: hand.page.locator('q') });
	if (name) await hand.write(bar.getByRole('textbox', { name: name.label }), name.typed);
	await hand.click(bar.getByRole('button', { name: act, exact: true }));
	await expect(bar).toHaveCount(0);
}

/** Everything between the first chart and the published study. */
async function toPublished(hand: Hand, made: MadeStudy): Promise<void> {
	const { page } = hand;
	const words = wordsOf(made.prefix);
	const { outcomes, factors, language } = made;
	const label = words['edit_new_name']!;
	for (const { name, words: quote } of factors.slice(1))
		await carry(hand, quote, words['edit_new_factor']!, { label, typed: name });
	for (const { name, words: quote } of outcomes.slice(2))
		await carry(hand, quote, words['edit_new_outcome']!, { label, typed: name });
	for (const quote of [factors[0]!, ...outcomes.slice(0, 2)].map((part) => part.words).concat(made.marked))
		await carry(hand, quote, words['edit_select_mark']!);
	for (const [at, { states }] of factors.entries()) await addParts(hand, `models.0.factors.${at}.states`, states);
	await goTo(hand, 'question');
	await hand.write(field(page, `models.0.question.text.${language}`), made.question);
	for (const [at, { test }] of outcomes.entries())
		await hand.write(field(page, `models.0.outcomes.${at}.test.${language}`), test);

	await goTo(hand, 'impacts');
	const judged = factors.slice(0, 2).flatMap(({ states }) => states).length * outcomes.length;
	const all = factors.flatMap(({ states }) => states).length * outcomes.length;
	const valueAt = (at: number) => ((at * 5) % 7) - 3;
	await judgeByGrid(hand, Array.from({ length: judged }, (_, at) => `${valueAt(at)}`)); // prettier-ignore
	await hand.write(page.locator('textarea[name*=".reason."]'), made.reason);
	await judgeByQuestions(hand, Array.from({ length: all - judged }, (_, at) => `${valueAt(at) + 4}`), words); // prettier-ignore
	await expect(page.locator('.editor nav a[href*="step=impacts"] .open')).toHaveCount(0);

	await goTo(hand, 'check');
	await hand.click(page.locator('button[name=publish]'));
	await hand.click(page.locator('.bar a[href*="/model"]'));
	await ready(page);
}

/** Moves a factor and saves what stands as a scenario. */
async function saveScenario(hand: Hand, name: string, factor: number): Promise<void> {
	const { page } = hand;
	await hand.click(page.locator('#factors section').nth(factor).locator('.weight input[type=range]'));
	await hand.press('End');
	await hand.press('Control+S');
	const form = page.locator('form[action="?/save"]');
	const isNew = form.locator('input[type=radio][value=new]');
	if ((await isNew.count()) > 0) await hand.click(isNew);
	await hand.write(form.locator('[name=name]'), name);
	await hand.press('Enter');
	await expect(page).toHaveURL(/from=[0-9a-f]{32}/);
	await expect(page.locator('nav.crumbs')).toContainText(name);
}

/** Sets the first scenario beside what the comparison opens with, keeps that, and drafts a briefing of what stands open. */
async function compareAndBrief(hand: Hand, { scenarios: [first], title }: MadeStudy): Promise<void> {
	const { page } = hand;
	await hand.click(page.locator('nav.places a').nth(1));
	await hand.pick(page.locator('form[method=get] select[name=s]'), { label: first });
	await expect(page.locator('#compared thead th h2')).toHaveCount(3);
	const keep = page.locator('form[action^="?/saveComparison"]');
	await hand.write(keep.locator('[name=name]'), title);
	await hand.press('Enter');
	await expect(page).toHaveURL(/saved=/);
	await hand.click(page.locator('nav.places a').nth(2));
	await hand.click(page.locator('form.here button[type=submit]'));
	await briefingAwake(page);
}

for (const made of madeStudies)
	test(`a brief becomes a study, two scenarios, a comparison and a briefing, ${made.language}`, async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(here(`${made.prefix}/studies/new`));
		const hand = new Hand(page);
		await toFirstChart(hand, made);
		const first = `first chart ${hand.said}`;
		expect(hand.acts).toBeLessThanOrEqual(25);
		await toPublished(hand, made);
		const published = `published ${hand.said}`;
		for (const [at, name] of made.scenarios.entries()) await saveScenario(hand, name, at);
		await compareAndBrief(hand, made);
		expect(hand.acts).toBeLessThan(500);
		console.log([made.language, first, published, `briefing ${hand.said}`].join(' · '));
		expect(await madeParts(page)).toEqual({ factors: 5, states: 17, outcomes: 4, passages: 12, judged: 68 });
	});

/** Counts what the published study holds, as its file has it. */
async function madeParts(page: Page): Promise<Record<string, number>> {
	const study = /\/studies\/([^/]+)/.exec(page.url())![1]!;
	const file = await page.request.get(here(`/studies/${study}/study.zip`));
	const { contents } = await readStudyZip('study.zip', new Uint8Array(await file.body()));
	const [model] = contents!.models;
	return {
		factors: model!.factors.length,
		states: model!.factors.flatMap(({ states }) => states).length,
		outcomes: model!.outcomes.length,
		passages: contents!.study.passages.length,
		judged: countImpacts(model!).judged
	};
}
