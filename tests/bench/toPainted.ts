import type { Page } from '@playwright/test';

/** A frame at 60 a second, ms. */
export const frame = 16.7;

/** Gives the value that a part of sorted values does not pass. */
export const quantile = (sorted: number[], p: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;

/**
 * Types a value over what a field holds and gives the ms of the main thread from the input event, sent at the start of a frame,
 * to the end of that frame's work (script, style, layout, paint): a message posted with the event is heard right after.
 */
export function typedToPainted(page: Page, field: string, value: string): Promise<number> {
	return page.evaluate(
		([selector, typed]) => {
			const input = document.querySelector<HTMLInputElement>(selector!)!;
			const { port1, port2 } = new MessageChannel();
			return new Promise<number>((done) => {
				requestAnimationFrame(() => {
					const start = performance.now();
					port1.onmessage = () => done(performance.now() - start);
					input.value = typed!;
					input.dispatchEvent(new Event('input', { bubbles: true }));
					port2.postMessage(null);
				});
			});
		},
		[field, value]
	);
}

/** Types a letter as a key does, at the caret of the field that has the focus; the ms to painted, as above. */
export function keyToPainted(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { port1, port2 } = new MessageChannel();
		return new Promise<number>((done) => {
			requestAnimationFrame(() => {
				const start = performance.now();
				port1.onmessage = () => done(performance.now() - start);
				document.execCommand('insertText', false, 'x');
				port2.postMessage(null);
			});
		});
	});
}

/** Clicks a button and gives the ms to the end of that frame's work, as above. */
export function clickedToPainted(page: Page, button: string): Promise<number> {
	return page.evaluate((selector) => {
		const element = document.querySelector<HTMLElement>(selector)!;
		const { port1, port2 } = new MessageChannel();
		return new Promise<number>((done) => {
			requestAnimationFrame(() => {
				const start = performance.now();
				port1.onmessage = () => done(performance.now() - start);
				element.click();
				port2.postMessage(null);
			});
		});
	}, button);
}
