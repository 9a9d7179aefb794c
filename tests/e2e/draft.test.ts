import { expect, test } from '@playwright/test';
import { bundledModel, sharesOf } from './bundled';
import { core, ready, shownShares, stand } from './workbenchPage';

const model = bundledModel('core');

test('a tab that is killed loses nothing: the work comes back and says so, and can be discarded', async ({
	context
}) => {
	const page = await context.newPage();
	await page.goto(core);
	await ready(page);
	await stand(page, 'proximity', 'front-line').check();
	const killed = page.waitForEvent('crash');
	await page.goto('chrome://crash').catch(() => undefined);
	await killed;

	const next = await context.newPage();
	await next.goto(core);
	await expect(next.getByText('Your unsaved changes')).toBeVisible();
	expect(await shownShares(next)).toEqual(sharesOf(model, 'state.proximity=front-line'));
	await expect(next).toHaveURL(/state\.proximity=front-line/);
	await next.getByRole('button', { name: 'Discard them' }).click();
	expect(await shownShares(next)).toEqual(sharesOf(model, ''));
	await next.reload();
	await ready(next);
	await expect(next.getByText('Your unsaved changes')).toHaveCount(0);
});

test('an address that asks for settings of its own is never overruled by unsaved work', async ({ context }) => {
	const page = await context.newPage();
	await page.goto(core);
	await ready(page);
	await stand(page, 'proximity', 'front-line').check();
	const linked = await context.newPage();
	await linked.goto(`${core}?weight.gulf=60`);
	await ready(linked);
	expect(await shownShares(linked)).toEqual(sharesOf(model, 'weight.gulf=60'));
	await expect(linked.getByText('Your unsaved changes')).toHaveCount(0);
});
