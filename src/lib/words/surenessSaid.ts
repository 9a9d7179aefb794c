import type { Settings } from '$lib/study';
import { mainSureness } from '$lib/settings/edits';
import { surenessNames } from './changes';
import { m } from './paraglide/messages.js';

/** Says the choice of "How sure?" that holds in settings, or that ranges are set one by one. */
export function surenessSaid(settings: Settings): string {
	const sureness = mainSureness(settings);
	return sureness === null ? m.compare_sure_mixed() : surenessNames[sureness]();
}
