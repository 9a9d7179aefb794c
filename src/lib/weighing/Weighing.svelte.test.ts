import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Weighing as Kept } from '$lib/study';
import Weighing from './Weighing.svelte';

const factors = ['gulf', 'road', 'iran'].map((id) => ({
	id,
	name: { en: id.toUpperCase() },
	worst: { en: `${id} low` },
	best: { en: `${id} high` }
}));
const weights = { gulf: 50, road: 30, iran: 20 };

async function open(kept: readonly Kept[] = []) {
	const [onapply, onkeep] = [vi.fn(), vi.fn()];
	await render(Weighing, { factors, weights, kept, onapply, onkeep });
	return { onapply, onkeep };
}
const focus = (element: Element) => (element as HTMLElement).focus();
const tab = (name: string) => page.getByRole('tab', { name });
const apply = () => page.getByRole('button', { name: 'Apply these weights' });
const rows = () => page.getByRole('table').getByRole('row').elements();
const parts = () => rows().slice(1).map((row) => row.textContent!.replace(/\s+/g, ' ').trim()); // prettier-ignore

describe('weighing', () => {
	test('turns its tabs by arrow keys, round and to the ends', async () => {
		await open();
		focus(tab('Swing').element());
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(tab('Ranks')).toHaveFocus();
		await expect.element(tab('Ranks')).toHaveAttribute('aria-selected', 'true');
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
		await expect.element(tab('Pairs')).toHaveFocus();
		await userEvent.keyboard('{Home}');
		await expect.element(tab('Swing')).toHaveFocus();
		await userEvent.keyboard('{End}');
		await expect.element(tab('Pairs')).toHaveFocus();
	});

	test('by swing asks for the greatest, then what each other counts, and names what is missing', async () => {
		const { onapply } = await open();
		await expect.element(page.getByText('Choose the swing that matters most.')).toBeVisible();
		await expect.element(apply()).toBeDisabled();
		focus(page.getByRole('radio', { name: 'The swing of “ROAD” matters most' }).element());
		await userEvent.keyboard(' ');
		await expect.element(page.getByText('Still without an answer: GULF and IRAN.')).toBeVisible();
		expect(parts()).toEqual(['GULF 50% –', 'ROAD 30% –', 'IRAN 20% –']);
		await page.getByRole('spinbutton', { name: /“GULF”/ }).fill('٤٠');
		await page.getByRole('spinbutton', { name: /“IRAN”/ }).fill('60');
		await userEvent.tab();
		expect(parts()).toEqual(['GULF 50% 20%', 'ROAD 30% 50%', 'IRAN 20% 30%']);
		await apply().click();
		expect(onapply).toHaveBeenCalledExactlyOnceWith(
			{ gulf: 40, road: 100, iran: 60 },
			{ method: 'swing', swings: { road: 100, gulf: 40, iran: 60 } }
		);
	});

	test('by swing lets another count as much as the greatest', async () => {
		await open([{ method: 'swing', swings: { gulf: 40, road: 100, iran: 60 } }]);
		focus(page.getByRole('slider', { name: /“GULF”/ }).element());
		await userEvent.keyboard('{End}');
		await expect.element(page.getByRole('slider', { name: /“GULF”/ })).toHaveFocus();
		await expect.element(page.getByRole('radio', { name: /“ROAD”/ })).toBeChecked();
		expect(parts()).toEqual(['GULF 50% 38%', 'ROAD 30% 38%', 'IRAN 20% 23%']);
	});

	test('by swing asks anew for what counted most before, and for what is emptied', async () => {
		await open([{ method: 'swing', swings: { gulf: 40, road: 100, iran: 60 } }]);
		await expect.element(apply()).toBeEnabled();
		await page.getByRole('radio', { name: 'The swing of “IRAN” matters most' }).click();
		await expect.element(page.getByText('Still without an answer: ROAD.')).toBeVisible();
		await page.getByRole('spinbutton', { name: /“GULF”/ }).fill('');
		await userEvent.tab();
		await expect.element(page.getByText('Still without an answer: GULF and ROAD.')).toBeVisible();
	});

	test('by ranks begins as the weights stand, moves by buttons that keep the focus, and says where a factor came', async () => {
		const { onapply } = await open([{ method: 'ranks', ranks: [['gulf'], ['road'], ['iran']] }]);
		const up = page.getByRole('button', { name: 'Move “IRAN” up' });
		focus(up.element());
		await userEvent.keyboard('{Enter}');
		await expect.element(up).toHaveFocus();
		await expect.element(page.getByText('“IRAN” takes place 2 of 3.')).toBeInTheDocument();
		await page.getByRole('button', { name: '“ROAD” matters as much as the one above' }).click();
		await expect.element(page.getByText('“ROAD” shares place 2 of 3.')).toBeInTheDocument();
		await apply().click();
		expect(onapply).toHaveBeenCalledExactlyOnceWith(
			{ gulf: 100, road: 31.8, iran: 31.8 },
			{ method: 'ranks', ranks: [['gulf'], ['iran', 'road']] }
		);
	});

	test('by ranks is drawn with the pointer', async () => {
		const { onkeep } = await open([{ method: 'ranks', ranks: [['gulf'], ['road'], ['iran']] }]);
		const grip = page.getByTitle('Drag “GULF”').element();
		const list = page.getByRole('list').element();
		const last = list.lastElementChild!.getBoundingClientRect();
		const at = { bubbles: true, pointerId: 1, isPrimary: true };
		list.setPointerCapture = () => undefined;
		grip.dispatchEvent(new PointerEvent('pointerdown', at));
		// Each row that the pointer passes is a step.
		for (const _ of [1, 2]) {
			list.dispatchEvent(new PointerEvent('pointermove', { ...at, clientY: last.bottom }));
			await new Promise((done) => requestAnimationFrame(done));
		}
		list.dispatchEvent(new PointerEvent('pointerup', at));
		list.dispatchEvent(new PointerEvent('pointermove', { ...at, clientY: 0 }));
		const after = [['road'], ['iran'], ['gulf']];
		await vi.waitFor(() => expect(onkeep.mock.lastCall![0][0]).toEqual({ method: 'ranks', ranks: after }));
	});

	test('by a hundred points says what is left and what is too much, and applies what is whole', async () => {
		const { onapply } = await open();
		await tab('100 points').click();
		await expect.element(page.getByText('Left to give: 100.')).toBeVisible();
		await page.getByRole('spinbutton', { name: 'Points of “GULF”' }).fill('70.5');
		await page.getByRole('spinbutton', { name: 'Points of “ROAD”' }).fill('40');
		await userEvent.tab();
		await expect.element(page.getByText('Given too many: 10.5.')).toBeVisible();
		await expect.element(apply()).toBeDisabled();
		await page.getByRole('spinbutton', { name: 'Points of “ROAD”' }).fill('29.5');
		await userEvent.tab();
		await expect.element(page.getByText('All hundred are given.')).toBeVisible();
		await apply().click();
		expect(onapply.mock.calls[0]![0]).toEqual({ gulf: 100, road: 41.8, iran: 0 });
	});

	test('by pairs asks one at a time, shows the ratio as it comes, and names the pair that disturbs', async () => {
		const { onapply } = await open();
		await tab('Pairs').click();
		const answer = async (side: string, times: string) => {
			focus(page.getByRole('radio', { name: side, exact: true }).element());
			await userEvent.keyboard(' ');
			focus(page.getByRole('radio', { name: times, exact: true }).element());
			await userEvent.keyboard(' ');
		};
		const next = () => page.getByRole('button', { name: 'Next pair' }).click();
		await expect.element(page.getByText('Pair 1 of 3')).toBeVisible();
		await answer('GULF', '2');
		await expect.element(page.getByText(/once the answers join every factor/)).toBeVisible();
		await next();
		await expect.element(page.getByRole('radio', { name: 'ROAD', exact: true })).toHaveFocus();
		await answer('ROAD', '2');
		await expect.element(page.getByText(/none yet/)).toBeVisible();
		expect(parts()).toEqual(['GULF 50% 57%', 'ROAD 30% 29%', 'IRAN 20% 14%']);
		await next();
		await answer('IRAN', '9');
		await expect.element(page.getByText(/above 0\.10/)).toBeVisible();
		await expect
			.element(page.getByText(/“IRAN” ×9 against “GULF”\. By all others it would be: “GULF” ×4/))
			.toBeVisible();
		await next();
		await page.getByRole('button', { name: 'Judge it anew' }).click();
		await expect.element(page.getByText('Pair 3 of 3')).toBeVisible();
		await expect.element(page.getByRole('radio', { name: 'IRAN', exact: true })).toHaveFocus();
		await answer('GULF', '4');
		await expect.element(page.getByText('Consistency ratio 0.00', { exact: false })).toBeVisible();
		await apply().click();
		expect(onapply.mock.calls[0]![0]).toEqual({ gulf: 100, road: 50, iran: 25 });
	});

	test('keeps the answers of every way, and takes them up again without what is gone', async () => {
		const { onkeep } = await open([
			{ method: 'points', points: { gulf: 60, gone: 40 } },
			{ method: 'ranks', ranks: [['gone'], ['iran']] },
			{ method: 'pairs', pairs: [{ more: 'gone', less: 'gulf', times: 3 }] }
		]);
		await expect.element(tab('100 points')).toHaveAttribute('aria-selected', 'true');
		await expect.element(page.getByText('Left to give: 40.')).toBeVisible();
		expect(onkeep.mock.lastCall![0]).toEqual([
			{ method: 'points', points: { gulf: 60 } },
			{ method: 'swing', swings: {} },
			{ method: 'ranks', ranks: [['iran'], ['gulf', 'road']] },
			{ method: 'pairs', pairs: [] }
		]);
	});
});
