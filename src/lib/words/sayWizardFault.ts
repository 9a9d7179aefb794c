import type { InterfaceLanguage } from '$lib/study';
import type { WizardFault, WizardFaultCode } from '$lib/study/scenarioWizard/project';
import { isolated } from './named';
import { m } from './paraglide/messages.js';
import { visible } from './visible';

type Say = (values: never, options: { locale: InterfaceLanguage }) => string;

const sentences: Record<WizardFaultCode, Say> = {
	'wizard-start': m.wizard_start,
	'wizard-end': m.wizard_end,
	'wizard-row': m.wizard_row,
	'wizard-size': m.wizard_size,
	'wizard-value': m.wizard_value,
	'wizard-none': m.wizard_none,
	'wizard-many': m.wizard_many,
	'wizard-factors': m.wizard_factors,
	'wizard-states': m.wizard_states,
	'wizard-solutions': m.wizard_solutions,
	'wizard-other': m.wizard_other
};

/** Says what is wrong with a file of ScenarioWizard, by the file's name. */
export function sayWizardFault({ code, values }: WizardFault, file: string, locale: InterfaceLanguage): string {
	const shown = Object.entries(values).map(([key, value]) => [
		key,
		typeof value === 'string' ? isolated(visible(value)) : value
	]);
	return sentences[code]({ ...Object.fromEntries(shown), file: isolated(visible(file)) } as never, { locale });
}
