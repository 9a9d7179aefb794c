import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { agreementPercent } from '$lib/settings/address';
import { surenessNames, toldChanges } from './changes';
import { m } from './paraglide/messages.js';
import { named } from './named';
import { numbersIn } from './numbers';
import { standing } from './standing';
import { targetName } from './targetName';

/** Says in few words what settings set differently from others, in the order of the form: "Silk Road position: main link". */
export function shortChanges(model: Model, from: Settings, to: Settings, locale: InterfaceLanguage): string[] {
	const { number, percentOf, signed } = numbersIn(locale);
	const { changes, sureness } = toldChanges(model, from, to);
	const said = changes.map((change) => {
		const { factor: id, parameter, to: value } = change;
		if (parameter === 'judgement')
			return m.short_judgement(
				{ judgement: targetName(model, change.about, locale), value: signed(value) },
				{ locale }
			);
		const factor = model.factors.find((each) => each.id === id);
		if (!factor) {
			const percent = percentOf(agreementPercent(value, model.outcomes.length));
			return m.short_agreement({ percent }, { locale });
		}
		const name = named(factor.name, locale);
		if (parameter === 'level') return m.short_level({ name, where: standing(factor, value, locale) }, { locale });
		if (parameter === 'weight') return m.short_weight({ name, value: number(value, 1) }, { locale });
		return m.short_range({ name }, { locale });
	});
	const sure = sureness && m.change_sure({ sureness: surenessNames[sureness]({}, { locale }) }, { locale });
	return [...new Set(sure === null ? said : [...said, sure])];
}
