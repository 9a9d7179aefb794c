import { assumedTable } from '$lib/charts/assumed';
import { checkTogether } from '$lib/engine';
import { togetherSaid } from '$lib/findings/togetherSaid';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { agreementPercent } from '$lib/settings/address';
import { weightShare } from '$lib/settings/edits';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Says what is assumed: each factor's level and range, and its part of all weight. */
export const assumptionsSlide: SlideWriter<'assumptions'> = {
	name: m.slide_kind_assumptions,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { model, settings } = basis;
		const table = {
			kind: 'table' as const,
			caption: m.slide_kind_assumptions({}, { locale }),
			table: assumedTable(model, settings, locale)
		};
		if (!hasOutcomes(model)) {
			const said = togetherSaid(model, checkTogether(basis.compiled, settings), locale);
			return {
				kicker: m.slide_kind_assumptions({}, { locale }),
				heading: typedOr(deck, slide.heading, interfaceText(deck, said)),
				blocks: [table]
			};
		}
		const { percent, percentOf } = numbersIn(locale);
		const heaviest = model.factors.reduce((most, each) =>
			weightShare(settings, each.id) > weightShare(settings, most.id) ? each : most
		);
		const values = { factor: named(heaviest.name, locale), share: percent(weightShare(settings, heaviest.id)) };
		return {
			kicker: m.slide_kind_assumptions({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, m.slide_assumptions_heading(values, { locale }))),
			blocks: [
				table,
				{
					kind: 'lead',
					quiet: true,
					said: interfaceText(
						deck,
						m.slide_agreement(
							{ agreement: percentOf(agreementPercent(settings.decisiveness, model.outcomes.length)) },
							{ locale }
						)
					)
				}
			]
		};
	}
};
