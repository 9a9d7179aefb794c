import { expect, test, type Page } from '@playwright/test';
import type { SavedScenariosFile } from '../../src/lib/server/exchange/savedScenariosFile';
import { defaultSettings } from '../../src/lib/settings/edits';
import { modelVersion } from '../../src/lib/server/modelVersions';
import { axeFinds } from './axeFinds';
import { bundledModel } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const revision = (name: string, number: number, level: number) => {
	const settings = structuredClone(defaultSettings(model));
	settings.factors['gulf'] = { ...settings.factors['gulf']!, low: 0, level, high: 100 };
	return {
		...{ number, savedAt: `2026-11-24T12:00:0${number}.000Z`, author: 'لينا', message: '', name, note: '"so"\nand so' },
		...{ tags: ['وسم'], archived: false, modelVersion: modelVersion(model), settings }
	};
};
type File = SavedScenariosFile['scenarios'];
const fileOf = (scenarios: File) =>
	JSON.stringify({
		...{ format: 'saved-scenarios/1', study: model.study, model: model.id },
		...{ models: { [modelVersion(model)]: model }, scenarios }
	});

async function send(page: Page, prefix: string, text: string): Promise<void> {
	await page.goto(`${prefix}${core}/scenarios`);
	const file = { name: 'all.json', mimeType: 'application/json', buffer: Buffer.from(text) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.locator('form[action="?/importFile"] button').click();
}

const words = {
	'': {
		...{ first: '3 imported.', question: /3 scenarios of .all\.json. are here already/, fresh: 'One other is new' },
		same: 'The same as here.',
		...{ ahead: 'The file has one later revision.', apart: 'The file differs from what is here.' },
		...{ both: 'Keep both', act: 'Import as chosen', skipped: '4 skipped.', skip: 'Skip' },
		done: '1 imported, 1 as a revision, 1 as a copy and 1 skipped.'
	},
	'/ar': {
		...{ first: 'استُوردت 3 سيناريوهات.', question: /3 سيناريوهات من/, fresh: 'سيناريو واحد جديد' },
		same: 'مطابق لما هنا.',
		...{ ahead: 'في الملف مراجعة واحدة أحدث.', apart: 'ما في الملف يختلف عما هنا.' },
		...{ both: 'إبقاء الاثنين', act: 'استيراد بحسب الاختيار', skipped: 'تُخطّيت 4.', skip: 'تخطٍّ' },
		done: 'استُورد سيناريو واحد'
	}
};

for (const [prefix, said] of Object.entries(words))
	// Each language in one of the two ways: sentences and acts are the same in both.
	for (const script of [prefix === ''])
		test(`scenarios that are here already are asked about once, each skipped, a revision or a copy, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
			browser,
			request
		}) => {
			const page = await browser.newPage({ javaScriptEnabled: script, locale: prefix ? 'ar' : 'en' });
			const key = `twins-${prefix ? 'ar' : 'en'}-${script}`;
			const named = (name: string) => `${name} ${key}`;
			const made = (id: string, ...revisions: File[0]['revisions']) => ({ id: `${key}-${id}`, revisions });
			const same = made('same', revision(named('Same'), 1, 10));
			const short = made('ahead', revision(named('Ahead'), 1, 20));
			const apart = made('apart', revision(named('Apart'), 1, 30));
			await send(page, prefix, fileOf([same, short, apart]));
			await expect(page.getByText(said.first)).toBeVisible();
			const longer = made('ahead', ...short.revisions, revision(named('Ahead, later'), 2, 25));
			const other = made('apart', revision(named('Apart'), 1, 35));
			const fresh = made('fresh', revision(named('Fresh'), 1, 40));
			const file = fileOf([same, longer, other, fresh]);
			await send(page, prefix, file);
			await expect(page.getByRole('heading', { level: 2, name: said.question })).toBeVisible();
			await expect(page.getByText(said.fresh)).toBeVisible();
			const asked = (name: string) => page.getByRole('group', { name: named(name) });
			await expect(asked('Same')).toContainText(said.same);
			await expect(asked('Ahead, later')).toContainText(said.ahead);
			await expect(asked('Apart')).toContainText(said.apart);
			await expect(asked('Same').getByLabel(said.skip)).toBeChecked();
			await expect(asked('Apart').getByLabel(said.both)).toBeChecked();
			if (script) expect(await axeFinds(page)).toEqual([]);
			await page.getByRole('button', { name: said.act }).click();
			await expect(page.locator('.done').first()).toContainText(said.done);
			const { scenarios } = (await (await request.get(`${core}/scenarios/export.json`)).json()) as SavedScenariosFile;
			const kept = (id: string) => scenarios.find((each) => each.id === `${key}-${id}`);
			expect(kept('same')).toEqual(same);
			expect(kept('ahead')).toEqual(longer);
			expect(kept('apart')).toEqual(apart);
			expect(kept('fresh')).toEqual(fresh);
			const copy = scenarios.find(({ revisions }) => revisions.at(-1)!.name.startsWith(`${named('Apart')} (`));
			expect(copy?.revisions.at(-1)!.settings).toEqual(other.revisions[0]!.settings);
			// Its names lead to what was imported.
			await page.locator('.done a', { hasText: named('Fresh') }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(named('Fresh'));
			// One choice for all of them.
			await send(page, prefix, file);
			await page.getByRole('button', { name: said.skip, exact: true }).click();
			await expect(page.getByText(said.skipped)).toBeVisible();
			await page.close();
		});

test('a form that was sent twice imports once, and what others saved meanwhile is asked about anew', async ({
	page,
	context
}) => {
	const kept = { id: 'twins-meanwhile', revisions: [revision('Meanwhile', 1, 10)] };
	await send(page, '', fileOf([kept]));
	const longer = { ...kept, revisions: [...kept.revisions, revision('Meanwhile', 2, 20)] };
	await send(page, '', fileOf([longer]));
	const other = await context.newPage();
	await other.goto(`${core}/scenarios/twins-meanwhile`);
	await other.getByRole('button', { name: 'Archive' }).click();
	await expect(other.getByText('This scenario is archived.')).toBeVisible();
	await page.getByRole('button', { name: 'Import as chosen' }).click();
	await expect(page.getByRole('alert')).toContainText('Somebody has saved here since the page asked.');
	const send2 = async () => {
		await page.getByLabel('As a new revision').check();
		await page.getByRole('button', { name: 'Import as chosen' }).click();
		await expect(page.getByText('1 as a revision.')).toBeVisible();
	};
	await send2();
	await page.goBack();
	await other.reload();
	await expect(other.locator('ol > li')).toHaveCount(3);
});
