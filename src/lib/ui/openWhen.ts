import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Opens a `<details>` where that is asked; one that a reader opened before script took over stays open. */
export const openWhen = (asked: boolean): { open?: true } => (asked ? { open: true } : {});

/** Tells whether a `<details>` is open: at first as a reader left it before script took over, then at each turn. */
export function tellOpen(told: (open: boolean) => void): Attachment<HTMLDetailsElement> {
	return (details) => {
		const tell = () => told(details.open);
		untrack(tell);
		details.addEventListener('toggle', tell);
		return () => details.removeEventListener('toggle', tell);
	};
}
