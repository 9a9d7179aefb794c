import { modelChanges } from '$lib/settings/carryOver';
import { sayChanges } from '$lib/words/changes';
import { sayModelChange } from '$lib/words/modelChanges';
import { numbersIn } from '$lib/words/numbers';
import { parameterName } from '$lib/words/parameterName';
import { sayShares } from '$lib/words/sayShares';
import { sayPoints } from '$lib/words/points';
import { m } from '$lib/words/paraglide/messages.js';
import { comparable, isOfTwoModels, modelsSaid, namesOf, whyDifferent } from '../compareBases';
import type { Block } from '../content';
import { interfaceText, outcomeName, typedOr } from '../deckText';
import { sharesTable } from '../sharesTable';
import type { SlideWriter } from '../slideWriter';

const mostSentences = 6;

/** Says what changed since an earlier revision, and why, from the two. */
export const changesSlide: SlideWriter<'changes'> = {
	name: m.slide_kind_changes,
	ofShares: true,
	write(slide, deck, { of: basis, before }) {
		const { locale } = deck;
		const { model } = basis;
		const { date } = numbersIn(locale);
		const shares = model.outcomes.map(({ id }, at) => {
			const stood = before.model.outcomes.findIndex((outcome) => outcome.id === id);
			const was = before.evaluation.share[stood] ?? 0;
			return { at, stood, was, now: basis.evaluation.share[at] ?? 0 };
		});
		const moved = shares.reduce((most, each) =>
			Math.abs(each.now - each.was) > Math.abs(most.now - most.was) ? each : most
		);
		const name = outcomeName(model, moved.at, deck);
		const since = date(before.bound.savedAt.slice(0, 10));
		const level = Math.abs(moved.now - moved.was) < 0.005;
		const heading = level
			? m.slide_changes_none({ since }, { locale })
			: m.slide_changes_heading(
					{
						since,
						name,
						from: sayShares(before.evaluation.share, locale)[moved.stood] ?? '–',
						to: sayShares(basis.evaluation.share, locale)[moved.at] ?? ''
					},
					{ locale }
				);
		const twoModels = isOfTwoModels([before, basis]);
		const sentences = twoModels
			? modelsSaid([before, basis], deck)
			: [
					...(before.bound.version === basis.bound.version
						? []
						: modelChanges(before.model, model).map((change) => sayModelChange(change, before.model, model, locale))),
					...sayChanges(model, comparable(before, basis), basis.settings, locale).map(({ sentence }) => sentence)
				];
		const rest = sentences.length - mostSentences;
		const parts = level || twoModels ? [] : [...whyDifferent(deck, before, basis, moved.at).parts];
		const [largest] = parts.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
		const blocks: Block[] = [
			{
				kind: 'points',
				title: interfaceText(deck, m.slide_changes_what({}, { locale })),
				items:
					sentences.length === 0
						? [{ said: interfaceText(deck, m.slide_changes_nothing({}, { locale })) }]
						: [
								...sentences.slice(0, mostSentences).map((sentence) => ({ said: interfaceText(deck, sentence) })),
								...(rest > 0 ? [{ said: interfaceText(deck, m.slide_and_more({ count: rest }, { locale })) }] : [])
							]
			},
			...(largest
				? [
						{
							kind: 'lead',
							said: interfaceText(
								deck,
								m.slide_changes_because(
									{ name, parameter: parameterName(model, largest, locale), points: sayPoints(largest.value, locale) },
									{ locale }
								)
							),
							quiet: true
						} satisfies Block
					]
				: [])
		];
		const table = sharesTable(deck, before, basis, namesOf(before, basis, deck));
		return {
			kicker: m.slide_kind_changes({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, heading)),
			blocks,
			aside: [{ kind: 'table', table, caption: m.compared_title({}, { locale }) }]
		};
	}
};
