import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Choice from './Choice.svelte';
import NumberField from './NumberField.svelte';
import Slider from './Slider.svelte';

describe.each(['ltr', 'rtl'] as const)('in %s', (direction) => {
	const forward = direction === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}';
	const turn = () => (document.documentElement.dir = direction);

	test('a slider moves by arrow keys towards its end, says its value in words, and rests once a key', async () => {
		turn();
		const [onmove, onrest] = [vi.fn(), vi.fn()];
		await render(Slider, {
			value: 30,
			min: 0,
			max: 100,
			label: 'Weight',
			valueText: 'weight 30, 24% of the whole',
			onmove,
			onrest
		});
		const slider = page.getByRole('slider', { name: 'Weight' });
		await expect.element(slider).toHaveAttribute('aria-valuetext', 'weight 30, 24% of the whole');
		(slider.element() as HTMLElement).focus();
		await userEvent.keyboard(forward);
		expect(onmove).toHaveBeenCalledWith(31);
		expect(onrest).toHaveBeenCalledTimes(1);
		await userEvent.keyboard('{End}');
		expect(onmove).toHaveBeenLastCalledWith(100);
	});

	test('marks at one place stand, and say what happens there to whoever holds the slider', async () => {
		turn();
		const marks = [
			{ at: 33, sentences: ['below 33: one'] },
			{ at: 33, sentences: ['above 33: other'] }
		];
		const still = () => undefined;
		await render(Slider, { value: 30, min: 0, max: 100, label: 'Weight', valueText: '', onmove: still, onrest: still, marks }); // prettier-ignore
		const slider = page.getByRole('slider', { name: 'Weight' });
		await expect.element(slider).toHaveAccessibleDescription('below 33: one above 33: other');
		await expect.element(page.getByText('below 33: one')).not.toBeVisible();
		(slider.element() as HTMLElement).focus();
		await expect.element(page.getByText('below 33: one')).toBeVisible();
	});

	test('a choice moves by arrow keys and tells which is pointed at', async () => {
		turn();
		const [onchoose, onpoint] = [vi.fn(), vi.fn()];
		const options = [
			{ id: 'low', name: 'low' },
			{ id: 'high', name: 'high' }
		];
		await render(Choice, { name: 'state', legend: 'Where', options, chosen: 'low', onchoose, onpoint });
		(page.getByRole('radio', { name: 'low' }).element() as HTMLElement).focus();
		await userEvent.keyboard(forward);
		expect(onchoose).toHaveBeenCalledWith('high');
		expect(onpoint).toHaveBeenLastCalledWith('high');
		await expect.element(page.getByRole('group', { name: 'Where' })).toBeInTheDocument();
	});
});

describe('a number field', () => {
	const props = {
		...{ name: 'w', value: 25, min: 0, max: 100, percent: true, label: 'Weight' },
		problem: 'Give a weight from 0 to 100.',
		twofold: ({ typed, one, other }: { typed: string; one: string; other: string }) => `${typed}: ${one} or ${other}?`
	};
	const field = () => page.getByRole('spinbutton', { name: 'Weight' });

	test('keeps what cannot be taken, says how to mend it, and takes the mended number', async () => {
		const oncommit = vi.fn();
		await render(NumberField, { ...props, oncommit });
		await field().fill('250 tons');
		await userEvent.tab();
		await expect.element(page.getByRole('alert')).toHaveTextContent('Give a weight from 0 to 100.');
		await expect.element(field()).toHaveValue('250 tons');
		await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
		expect(oncommit).not.toHaveBeenCalled();
		await field().fill('40');
		await userEvent.tab();
		expect(oncommit).toHaveBeenCalledExactlyOnceWith(40);
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});

	test('an empty field is not taken for a number', async () => {
		const oncommit = vi.fn();
		await render(NumberField, { ...props, oncommit });
		await field().fill('');
		await userEvent.tab();
		await expect.element(page.getByRole('alert')).toBeInTheDocument();
		expect(oncommit).not.toHaveBeenCalled();
	});

	test.each([
		['٤٥', 45],
		['۴۵', 45],
		['٣٥٪', 35],
		['٣٥٫٥', 35.5],
		['1٫5', 1.5],
		['6,5', 6.5],
		['45 %', 45],
		['.5', 0.5],
		['\u200e12', 12]
	])('takes %s, typed key by key, as %d', async (typed, value) => {
		const oncommit = vi.fn();
		await render(NumberField, { ...props, oncommit });
		(field().element() as HTMLInputElement).select();
		await userEvent.keyboard(typed);
		await userEvent.tab();
		expect(oncommit).toHaveBeenCalledExactlyOnceWith(value);
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});

	test('asks where a number could be two, and takes neither', async () => {
		const oncommit = vi.fn();
		await render(NumberField, { ...props, oncommit });
		await field().fill('1,234');
		await userEvent.tab();
		await expect.element(page.getByRole('alert')).toHaveTextContent('1,234: 1.234 or 1234?');
		await expect.element(field()).toHaveValue('1,234');
		expect(oncommit).not.toHaveBeenCalled();
	});

	test('moves by its keys within its bounds, from what is typed, and shows what it took', async () => {
		const oncommit = vi.fn();
		await render(NumberField, { ...props, step: 0.1, oncommit });
		await field().fill('٩٩٫٨');
		await userEvent.keyboard('{ArrowUp}');
		expect(oncommit).toHaveBeenLastCalledWith(99.9);
		await userEvent.keyboard('{PageUp}');
		expect(oncommit).toHaveBeenLastCalledWith(100);
		await expect.element(field()).toHaveValue('100');
		await userEvent.keyboard('{ArrowDown}');
		expect(oncommit).toHaveBeenLastCalledWith(99.9);
		await expect.element(field()).toHaveAttribute('aria-valuemax', '100');
	});
});
