import type { Exclusion, InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from './modelNames';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

/** Lists the states of a combination that cannot be, in the order of the model: “Trade” at “high” and “Tide” at “low”. */
export function excludedStates(model: Model, { states }: Pick<Exclusion, 'states'>, locale: InterfaceLanguage): string {
	const names = modelNames(model, locale);
	const said = model.factors.flatMap(({ id }) =>
		Object.hasOwn(states, id)
			? m.excluded_state({ factor: names.factor(id), state: names.state(id, states[id]) }, { locale })
			: []
	);
	return numbersIn(locale).list(said);
}
