/** The control of a factor, or of what holds for all of them (null), comes into view and takes the focus. */
export function jumpToControl(factor: string | null): void {
	const place = document.getElementById(factor === null ? 'factors' : `factor-${factor}`);
	const fields = factor === null ? 'input[name=sure], input[name=agreement]' : 'input';
	const controls = [...(place?.querySelectorAll<HTMLInputElement>(fields) ?? [])];
	const control = controls.find((each) => each.checked) ?? controls.find((each) => each.type !== 'radio');
	control?.focus();
	control?.scrollIntoView({ block: 'center' });
}
