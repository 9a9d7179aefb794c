import type { Scenario } from '$lib/study';
import type { AddressView } from '$lib/settings/address';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/** Where settings start, whether they have moved since, and what an opened file calls them. */
interface Named {
	baseScenario: Scenario | null;
	changed: boolean;
	view: Pick<AddressView, 'name'>;
}

/** Names settings: as the opened file does, else by the scenario that they start from and whether they have moved since. */
export function scenarioName({ baseScenario, changed, view }: Named, locale = getLocale()): string {
	if (view.name !== null) return view.name;
	const name = baseScenario ? localize(baseScenario.name, locale).text : m.start_default({}, { locale });
	return changed ? m.credit_changed({ name }, { locale }) : name;
}
