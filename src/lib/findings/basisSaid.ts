import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { countByBasis, countImpacts } from '$lib/study/judgements';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';

/** Says how many judgements a model holds, and of which basis. */
export function basisSaid(model: Model, locale: InterfaceLanguage): string {
	const { number } = numbersIn(locale);
	const { all, text, inferred, analyst } = countByBasis(model);
	const counts = { all: number(all), text: number(text), inferred: number(inferred), analyst: number(analyst) };
	return m.reader_basis({ count: all, ...counts }, { locale });
}

/** Says how many of a model's impacts somebody has judged, as a clause; null where all are. */
export function judgedSaid(model: Model, locale: InterfaceLanguage): string | null {
	const { number } = numbersIn(locale);
	const { judged, all } = countImpacts(model);
	return judged < all ? m.basis_judged({ judged: number(judged), all: number(all) }, { locale }) : null;
}

/** Says how many judgements settings try in place of the model's, as a clause; null where they try none. */
export function triedSaid({ judgements = {} }: Settings, locale: InterfaceLanguage): string | null {
	const count = Object.keys(judgements).length;
	return count === 0 ? null : m.judgements_tried({ count, number: numbersIn(locale).number(count) }, { locale });
}

/** Says how many cross-impacts of a model are set to other than 0, as a clause. */
export function crossedSaid({ crossImpacts }: Pick<Model, 'crossImpacts'>, locale: InterfaceLanguage): string {
	const cells = Object.values(crossImpacts)
		.flatMap((states) => Object.values(states))
		.flatMap((targets) => Object.values(targets))
		.flatMap((targetStates) => Object.values(targetStates));
	const count = cells.filter((value) => value !== 0).length;
	return m.judgements_crossed({ count, number: numbersIn(locale).number(count) }, { locale });
}
