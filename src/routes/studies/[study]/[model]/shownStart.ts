import { shownQuery } from '$lib/browser/returning';
import { parseAddress } from '$lib/settings/address';
import { difference } from '$lib/settings/difference';
import type { PageData } from './$types';

/**
 * What the workbench starts with: what was loaded, or what the address bar says where Back has led to an address that the
 * page had written itself. Null where the two start from different scenarios, or need what was not loaded.
 */
export function shownStart({ model, scenarios, start, settings, view, computed, asked }: PageData) {
	const loaded = { settings, view, computed };
	const query = shownQuery(new URLSearchParams(asked));
	if (query.toString() === new URLSearchParams(asked).toString()) return loaded;
	const found = parseAddress(model, scenarios, query);
	if (found.start !== start || found.problems.length > 0 || query.has('was') || found.view.tab !== view.tab)
		return null;
	if (difference(model, settings, found.settings).length === 0) return { ...loaded, view: found.view };
	return { settings: found.settings, view: found.view, computed: { simulation: null } };
}
