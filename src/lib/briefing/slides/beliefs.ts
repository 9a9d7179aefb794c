import { beliefsFigure, beliefsSaid } from '$lib/charts/beliefSteps';
import { driveToEnd, shareStepsInSlices } from '$lib/engine';
import { hasSameOutcomes } from '$lib/study/hasSameOutcomes';
import { boundToken } from '$lib/study/bound';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Draws what was believed when, to the revision that the slide is of. What has moved most is the message, who leads since when stands beneath. */
export const beliefsSlide: SlideWriter<'beliefs'> = {
	name: m.slide_kind_beliefs,
	ofShares: true,
	write(slide, deck, { of, earlier }) {
		const { locale, briefing } = deck;
		const { model } = of;
		// A revision that is named twice is drawn once.
		const named = [...new Map([...earlier, of].map((basis) => [boundToken(basis.bound), basis])).values()];
		const drawn = named
			.filter((basis) => hasSameOutcomes(basis.model, model))
			.sort((a, b) => a.bound.savedAt.localeCompare(b.bound.savedAt) || a.bound.revision - b.bound.revision);
		const steps = driveToEnd(shareStepsInSlices(drawn));
		const beliefs = drawn.map(({ bound: { revision: number, savedAt, author, message } }, at) => ({
			...{ number, savedAt, author, message },
			step: steps[at]!
		}));
		const input = { model, beliefs, open: of.bound.revision, until: briefing.date, locale };
		const { moves, leads } = beliefsSaid(input);
		const others = named.filter((basis) => !drawn.includes(basis)).map(({ bound }) => bound.revision);
		const revisions = numbersIn(locale).list(others.map((number) => m.scenarios_revision({ number }, { locale })));
		const beneath = [leads, ...(others.length > 0 ? [m.beliefs_other_outcomes({ revisions }, { locale })] : [])];
		return {
			kicker: m.beliefs_title({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, moves)),
			blocks: [
				{ kind: 'lead', said: interfaceText(deck, beneath.join(' ')), quiet: true },
				{ kind: 'lines', figure: beliefsFigure(input) }
			]
		};
	}
};
