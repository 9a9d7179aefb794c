import { expect, test, type Locator } from '@playwright/test';
import { putInBriefing } from './putInBriefing';
import { core } from './workbenchPage';

for (const [prefix, script] of [
	['', false],
	['/ar', true]
] as const)
	test(`what each question answers goes into a briefing as it was asked, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		test.setTimeout(90_000);
		const page = await browser.newPage({ javaScriptEnabled: script });
		const discover = `${prefix}${core}/discover`;
		await page.goto(`${discover}/map?x=caucasus&y=gulf&weight.gulf=40`);
		/** The regions as they are drawn, the largest first. */
		const regionsIn = (plane: Locator) =>
			plane
				.locator('[data-plane=leader-map] .region, [data-plane$=-map] .region')
				.evaluateAll((all) => all.map((each) => each.getAttribute('d')));
		const asked = await regionsIn(page.locator('main'));
		expect(asked.length).toBeGreaterThan(2);
		expect(await regionsIn(await putInBriefing(page, 'map'))).toEqual(asked);
		await page.goto(`${discover}/when?on=alignment&levels=ranges`);
		const told = await page.locator('main').textContent();
		const leads = await putInBriefing(page, 'leads');
		expect(told).toContain((await leads.locator('h2').textContent())!.trim());
		await page.goto(`${discover}/hangs?by=basis`);
		await expect((await putInBriefing(page, 'linchpins')).locator('li[data-row=inferred]')).toBeVisible();
		await page.goto(`${discover}/hangs`);
		await expect((await putInBriefing(page, 'evidence')).locator('li[data-row]')).toHaveCount(5);
		await page.goto(`${discover}/worlds`);
		await expect((await putInBriefing(page, 'doubt')).locator('li[data-row]')).toHaveCount(6);
		await page.goto(`${discover}/worlds?unsaid=hardly&zeros=1`);
		const hardly = (await page.locator('select[name=unsaid] option:checked').textContent())!;
		const rows = page.locator('main li[data-row]');
		await expect(rows.first()).toBeVisible();
		const first = await rows.first().getAttribute('data-row');
		const doubt = await putInBriefing(page, 'doubt');
		await expect(doubt).toContainText(hardly.trim());
		await expect(doubt.locator('li[data-row]').first()).toHaveAttribute('data-row', first!);
		await page.close();
	});

test('an address that no slide can be made of is refused in a sentence, and adds nothing', async ({
	page,
	baseURL
}) => {
	const list = '/studies/azerbaijan-israel/briefings';
	const answer = await page.request.post(`${list}?/addAsked`, {
		form: { request: 'asked-for-nothing', start: 'core|', slide: 'leads|box=many' },
		headers: { origin: new URL(baseURL!).origin, accept: 'text/html' }
	});
	expect(answer.status()).toBe(400);
	expect(await answer.text()).toContain('No slide can be made of this address.');
	expect((await page.request.get(`${list}/asked-for-nothing`)).status()).toBe(404);
});
