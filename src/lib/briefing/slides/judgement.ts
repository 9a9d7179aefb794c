import { verdictSentence } from '$lib/findings/verdictSentence';
import { leadersOf } from '$lib/engine';
import { wordsOf } from '$lib/charts/shares';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { passagesFor } from '$lib/findings/reasons';
import { inDeckLanguage, interfaceText, outcomeName, spokenOf, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

const levels = { low: m.slide_confidence_low, moderate: m.slide_confidence_moderate, high: m.slide_confidence_high };

/** Gives a key judgement with its likelihood word and range. Confidence and its reason stand in sentences of their own (ICD 203, D.6.e). */
export const judgementSlide: SlideWriter<'judgement'> = {
	name: m.slide_kind_judgement,
	ofShares: true,
	isQuoted: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { model, evaluation } = basis;
		const outcome = spokenOf(basis, slide.outcome);
		const { date } = numbersIn(locale);
		const words = wordsOf({ ...basis, locale, yardstick: deck.yardstick }, outcome);
		const values = { name: outcomeName(model, outcome, deck), words, horizon: date(model.question.horizon) };
		const [leading, level] = evaluation.judged ? leadersOf(evaluation) : [];
		const sentence =
			outcome === leading && level === undefined
				? m.slide_judgement_leads(values, { locale })
				: m.slide_judgement(values, { locale });
		const confidence = slide.confidence
			? { level: slide.confidence.level, reason: { text: slide.confidence.reason, language: deck.briefing.language } }
			: { level: model.confidence.level, reason: inDeckLanguage(deck, model.confidence.reason) };
		return {
			kicker: m.slide_kind_judgement({}, { locale }),
			heading: typedOr(deck, slide.heading || slide.sentence, interfaceText(deck, sentence)),
			blocks: [
				{
					kind: 'points',
					items: [
						{
							said: interfaceText(
								deck,
								m.slide_likelihood({ words, share: sayShares(evaluation.share, locale)[outcome] ?? '' }, { locale })
							),
							detail: m.slide_likelihood_label({}, { locale })
						},
						{
							said: interfaceText(deck, verdictSentence({ ...basis, evaluation: basis.drawn, locale, short: true })),
							detail: m.slide_lead_label({}, { locale })
						},
						{
							said: interfaceText(deck, levels[confidence.level]({}, { locale })),
							detail: m.slide_confidence_label({}, { locale })
						},
						{ said: confidence.reason, detail: m.slide_confidence_because({}, { locale }) }
					]
				}
			],
			passages: passagesFor(basis, outcome)
		};
	}
};
