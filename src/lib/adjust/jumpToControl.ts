import { flushSync } from 'svelte';

/** Where the control of a parameter stands in the row of its factor. */
const controls: Record<string, string> = {
	weight: '.weight input[type=range]',
	spread: '[name^="spread."]',
	low: '[name^="low."]',
	high: '[name^="high."]'
};

/**
 * The control of a factor's parameter, of the factor (its states), or of what holds for all of them (null) comes into view
 * and takes the focus; one that stands under Fine-tune has it opened.
 */
export function jumpToControl(factor: string | null, parameter?: string): void {
	const place = document.getElementById(factor === null ? 'factors' : `factor-${factor}`);
	const control =
		(factor !== null && parameter && findParameter(place, parameter)) || firstControl(place, factor, parameter);
	control?.focus();
	control?.scrollIntoView({ block: 'center' });
}

/** Gives the focus to the first control of a factor, where it stands. */
export function focusControl(factor: string): void {
	firstControl(document.getElementById(`factor-${factor}`), factor)?.focus({ preventScroll: true });
}

function findParameter(place: HTMLElement | null, parameter: string): HTMLInputElement | null {
	const found = place?.querySelector<HTMLInputElement>(controls[parameter] ?? ':not(*)') ?? null;
	const panel = found?.closest('[id^="tune-"]');
	const opener = panel && place?.querySelector<HTMLElement>(`[aria-controls="${panel.id}"][aria-expanded="false"]`);
	if (opener) {
		opener.click();
		flushSync();
	}
	return found;
}

function firstControl(
	place: HTMLElement | null,
	factor: string | null,
	parameter?: string
): HTMLInputElement | undefined {
	const general = parameter === 'decisiveness' ? 'input[name=agreement]' : 'input[name=sure], input[name=agreement]';
	const fields = [...(place?.querySelectorAll<HTMLInputElement>(factor === null ? general : 'input') ?? [])];
	return fields.find((each) => each.checked) ?? fields.find((each) => each.type !== 'radio');
}
