import { triedModel } from '$lib/engine';
import { crossedSaid, judgedSaid, triedSaid } from '$lib/findings/basisSaid';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { countByBasis } from '$lib/study/judgements';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Says how the numbers are made, what they rest on, and what they are not. */
export const methodSlide: SlideWriter<'method'> = {
	name: m.slide_kind_method,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { settings, simulation } = basis;
		if (!hasOutcomes(basis.model))
			return {
				kicker: m.slide_kind_method({}, { locale }),
				heading: typedOr(deck, slide.heading, interfaceText(deck, m.slide_method_worlds_heading({}, { locale }))),
				blocks: [
					{
						kind: 'points',
						items: [
							m.slide_method_worlds({}, { locale }),
							m.sentence({ clauses: crossedSaid(basis.model, locale) }, { locale }),
							m.slide_method_worlds_limits({}, { locale })
						].map((point) => ({ said: interfaceText(deck, point) }))
					}
				]
			};
		const model = triedModel(basis.model, settings);
		const tried = triedSaid(settings, locale);
		const { number } = numbersIn(locale);
		const judged = judgedSaid(model, locale);
		const { all, text, inferred, analyst } = countByBasis(model);
		const error = Math.max(...simulation.outcomes.map(({ standardError }) => standardError));
		const points = [
			m.slide_method_shares({}, { locale }),
			m.slide_method_draws(
				{ count: simulation.draws, draws: number(simulation.draws), error: number(error * 100, 2) },
				{ locale }
			),
			m.slide_method_basis(
				{ count: all, all: number(all), text: number(text), inferred: number(inferred), analyst: number(analyst) },
				{ locale }
			),
			...(judged === null ? [] : [m.sentence({ clauses: judged }, { locale })]),
			...(tried === null ? [] : [m.sentence({ clauses: tried }, { locale })]),
			m.slide_method_limits({}, { locale })
		];
		return {
			kicker: m.slide_kind_method({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, m.slide_method_heading({}, { locale }))),
			blocks: [{ kind: 'points', items: points.map((point) => ({ said: interfaceText(deck, point) })) }]
		};
	}
};
