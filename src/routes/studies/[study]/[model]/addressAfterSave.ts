import { addressText, formatAddress, parseAddress, plainView } from '$lib/settings/address';
import { baseOf } from '$lib/settings/baseOf';
import type { Address } from '$lib/workbench/Address.svelte';
import type { Workbench } from '$lib/workbench/Workbench.svelte';

interface Saved {
	/** Where the save leads. */
	to: string;
	form: FormData;
	workbench: Workbench;
	address: Address;
}

/** Leads to what was saved; what has been moved since, while the save waited for the server, stands on top of it. */
export function addressAfterSave({ to, form, workbench, address }: Saved): string {
	const sent = String(form.get('settings') ?? '');
	const url = new URL(to, 'http://here');
	const from = url.searchParams.get('from');
	if (from === null || address.query.slice(1) === sent) return to;
	const { model, rested } = workbench;
	const { settings } = parseAddress(model, address.scenarios, new URLSearchParams(sent));
	const query = formatAddress(model, [baseOf(model, from, settings)], from, rested, plainView);
	return `${url.pathname}?${addressText(query)}`;
}
