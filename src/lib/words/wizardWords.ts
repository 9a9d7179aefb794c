import type { InterfaceLanguage, LocalizedText } from '$lib/study';
import { interfaceLanguages, isInterfaceLanguage } from '$lib/study/interfaceLanguages';
import type { LanguageTag } from '$lib/study/language';
import type { WizardWords } from '$lib/study/scenarioWizard/ofProject';
import { m } from './paraglide/messages.js';

type Say = (inputs: never, options: { locale: InterfaceLanguage }) => string;

const inAll = (say: Say, inputs: object = {}): LocalizedText =>
	Object.fromEntries(interfaceLanguages.map((locale) => [locale, say(inputs as never, { locale })]));

/** Gives what a study made of a ScenarioWizard project says of itself; names and its text in the study's language, if we speak it. */
export function wizardWords(fileName: string, language: LanguageTag): WizardWords {
	const locale = isInterfaceLanguage(language) ? language : interfaceLanguages[0];
	const file = fileName;
	return {
		question: inAll(m.wizard_question),
		summary: inAll(m.wizard_summary, { file }),
		confidence: inAll(m.wizard_confidence),
		author: inAll(m.wizard_author),
		origin: m.wizard_origin({ file }, { locale }),
		unnamedFactor: (number) => m.wizard_unnamed_factor({ number }, { locale }),
		unnamedState: (number) => m.wizard_unnamed_state({ number }, { locale })
	};
}
