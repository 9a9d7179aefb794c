import type { FieldRefusal } from '$lib/study/author/fields';
import { isolated } from './named';
import { m } from './paraglide/messages.js';

/** Says why a field of a study does not take what was typed. */
export function sayFieldRefusal(path: string, typed: string, refusal: FieldRefusal): string {
	const values = { typed: isolated(typed.slice(0, 60)), field: isolated(path) };
	if (refusal.why === 'no-number') return m.edit_number_wrong(values);
	if (refusal.why === 'out-of-range') return m.edit_number_bounds({ ...values, min: refusal.min, max: refusal.max });
	return m.edit_no_field(values);
}
