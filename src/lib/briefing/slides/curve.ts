import { curveSaid, levelCurveFigure } from '$lib/charts/levelCurve';
import { byShare } from '$lib/charts/shares';
import { shareCurve } from '$lib/engine';
import { passagesFor } from '$lib/findings/reasons';
import { curveAlong } from '$lib/settings/address';
import { m } from '$lib/words/paraglide/messages.js';
import { interfaceText, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** Draws every outcome's share along one level or weight. What moves most is the message, who leads where stands beneath. */
export const curveSlide: SlideWriter<'curve'> = {
	name: m.slide_kind_curve,
	ofShares: true,
	write(slide, deck, { of: basis }) {
		const { locale } = deck;
		const { compiled, model, settings, evaluation, reached } = basis;
		const input = {
			...{ model, settings, reached, locale },
			curve: shareCurve(compiled, settings, curveAlong(model, slide.along)),
			share: evaluation.share,
			order: byShare(evaluation.share)
		};
		const figure = levelCurveFigure(input);
		const { moves, leads } = curveSaid(input);
		return {
			kicker: figure.title,
			heading: typedOr(deck, slide.heading, interfaceText(deck, moves)),
			blocks: [
				{ kind: 'lead', said: interfaceText(deck, leads), quiet: true },
				{ kind: 'lines', figure }
			],
			passages: passagesFor(basis, evaluation.leader)
		};
	}
};
