import type { InterfaceLanguage, PairAnswer, Weighing } from '$lib/study';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

/** Names a factor by its id, to be set into a sentence. */
type NameOf = (factor: string) => string;

/** Says an answer about two factors: "“Gulf” ×3 against “Road”"; one that rounds to once says that they matter equally. */
export function sayPair({ more, less, times }: PairAnswer, nameOf: NameOf, locale: InterfaceLanguage): string {
	const said = { more: nameOf(more), less: nameOf(less), times: numbersIn(locale).times(Math.round(times * 10) / 10) };
	return Math.round(times * 10) <= 10 ? m.weigh_pair_equal(said, { locale }) : m.weigh_pair_more(said, { locale });
}

/** What was answered, thing by thing; of one factor alone where `only` names it. */
function answersSaid(weighing: Weighing, nameOf: NameOf, locale: InterfaceLanguage, only?: string): string[] {
	const { number, list } = numbersIn(locale);
	const items = (given: Readonly<Record<string, number>>) =>
		Object.entries(given)
			.filter(([id]) => only === undefined || id === only)
			.map(([id, value]) => m.weigh_said_item({ factor: nameOf(id), value: number(value, 1) }, { locale }));
	switch (weighing.method) {
		case 'swing':
			return items(weighing.swings);
		case 'points':
			return items(weighing.points);
		case 'ranks':
			return weighing.ranks.flatMap((place, at) => {
				if (only !== undefined && !place.includes(only)) return [];
				const rank = number(1 + weighing.ranks.slice(0, at).flat().length);
				return m.weigh_said_place({ place: rank, factors: list(place.map(nameOf)) }, { locale });
			});
		case 'pairs':
			return weighing.pairs
				.filter(({ more, less }) => only === undefined || more === only || less === only)
				.map((pair) => sayPair(pair, nameOf, locale));
	}
}

/** What a weighing is said with: how its factors are called, the consistency ratio of pairs, and the factor that is meant alone. */
interface Said {
	nameOf: NameOf;
	ratio: number | null;
	only?: string;
}

/** Says how weights were found, and what was answered: "Weights by swing: Gulf 100; Road 60." */
export function sayWeighing(weighing: Weighing, { nameOf, ratio, only }: Said, locale: InterfaceLanguage): string {
	const { decimals } = numbersIn(locale);
	const method = m.weigh_step({ method: weighing.method }, { locale });
	const answers = answersSaid(weighing, nameOf, locale, only).join(m.weigh_parted({}, { locale }));
	return ratio === null
		? m.weigh_said({ method, answers }, { locale })
		: m.weigh_said_ratio({ method, answers, ratio: decimals(ratio, 2) }, { locale });
}
