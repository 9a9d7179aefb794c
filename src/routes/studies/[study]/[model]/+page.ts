import { shownTab } from '$lib/adjust/outcomes/tabViews';
import type { PageLoad } from './$types';

/** The tab of the address is there before the page is drawn, on the server too; the others come when they are opened. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	tabView: await shownTab(data.model, data.view.tab)
});
