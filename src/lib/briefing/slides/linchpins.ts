import { linchpinFigure } from '$lib/charts/linchpinBars';
import { triedModel } from '$lib/engine';
import { hangingBy, nearestChangeOf } from '$lib/findings/hanging';
import { hangingSaid, nearestSaid } from '$lib/findings/hangingSaid';
import { passagesFor } from '$lib/findings/reasons';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Bars that are legible from the back row. */
const most = 5;

/** Shows what hangs on judgements, passages or bases. What moves a share most is the message, the nearest change stands beneath. */
export const linchpinsSlide: SlideWriter<'linchpins'> = {
	name: m.slide_kind_linchpins,
	ofShares: true,
	write(slide, deck, { of: basis }) {
		const { locale, study } = deck;
		const { model, compiled, settings, evaluation } = basis;
		const rows = hangingBy(slide.by, model, compiled, settings);
		const input = {
			...{ study, rows, locale },
			...{ model: triedModel(model, settings), kind: slide.by, share: evaluation.share }
		};
		const figure = linchpinFigure({ ...input, most });
		const named = slide.by === 'passage' ? rows.filter(({ without }) => without.moved).slice(0, most) : [];
		return {
			kicker: figure.title,
			heading: typedOr(deck, slide.heading, interfaceText(deck, hangingSaid(input))),
			blocks: [
				{ kind: 'figure', figure, trace: null },
				{
					kind: 'lead',
					said: interfaceText(deck, nearestSaid(model, nearestChangeOf(model, compiled, settings), locale)),
					quiet: true
				}
			],
			passages: slide.by === 'passage' ? named.map(({ id }) => id) : passagesFor(basis, evaluation.leader)
		};
	}
};
