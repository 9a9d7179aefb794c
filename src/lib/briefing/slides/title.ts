import { mainBound } from '$lib/study/slides';
import { creditOfAll } from '$lib/words/credits';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { Block } from '../content';
import { inDeckLanguage, interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Sources that the title has room to credit by name. */
const mostCredits = 3;

/** Shows the briefing's title, the question it answers, for whom and when. */
export const titleSlide: SlideWriter<'title'> = {
	name: m.slide_kind_title,
	write(slide, deck) {
		const { briefing, study, locale } = deck;
		const main = mainBound(briefing);
		const question = main && deck.basisOf(main)?.model.question;
		const { date } = numbersIn(locale);
		const by = creditOfAll(study.sources, locale, mostCredits);
		const audience = briefing.audience
			? [
					{
						said: { text: briefing.audience, language: briefing.language },
						detail: m.briefing_audience({}, { locale })
					}
				]
			: [];
		const blocks: Block[] = [
			...(question ? [{ kind: 'lead', said: inDeckLanguage(deck, question.text) } satisfies Block] : []),
			{
				kind: 'points',
				items: [
					...audience,
					{ said: interfaceText(deck, date(briefing.date)), detail: m.briefing_date({}, { locale }) },
					{ said: interfaceText(deck, by), detail: m.slide_study_by({}, { locale }) },
					...(question && question.horizon !== question.asOf
						? [{ said: interfaceText(deck, date(question.horizon)), detail: m.slide_horizon({}, { locale }) }]
						: [])
				]
			}
		];
		return {
			kicker: inDeckLanguage(deck, study.title).text,
			heading: typedOr(deck, slide.heading, { text: briefing.title, language: briefing.language }),
			blocks
		};
	}
};
