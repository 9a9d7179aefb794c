import { contributionsFigure } from '$lib/charts/contributions';
import type { Figure } from '$lib/charts/figure';
import { influenceFigure } from '$lib/charts/influenceBars';
import { periodsFigure } from '$lib/charts/periods';
import { ranksFigure } from '$lib/charts/ranks';
import { byShare, sharesFigure } from '$lib/charts/shares';
import { sobolFigure } from '$lib/charts/sobolBars';
import { timelineFigure } from '$lib/charts/timeline';
import { tornadoFigure } from '$lib/charts/tornadoBars';
import { worldsFigure } from '$lib/charts/worlds';
import type { Influence, SobolIndex, TornadoBar } from '$lib/engine';
import type { InterfaceLanguage, Study } from '$lib/study';
import { indicatorId } from './embeddableFigures';
import type { Reading } from './reading';

/** Holds what an embedded figure is drawn from. */
export interface EmbeddedFigureInput extends Pick<
	Reading,
	'model' | 'settings' | 'evaluation' | 'simulation' | 'worlds' | 'yardstick'
> {
	study: Pick<Study, 'facts'>;
	/** Index of the outcome that is explained. */
	outcome: number;
	/** What only some figures need; null for the others. */
	bars: readonly TornadoBar[] | null;
	sobol: { base: number; indices: readonly SobolIndex[] } | null;
	influences: readonly Influence[] | null;
}

/** Makes one of the embeddable figures; null if what it needs is missing. */
export function embeddedFigure(id: string, input: EmbeddedFigureInput, locale: InterfaceLanguage): Figure | null {
	const { model, study, settings, evaluation, simulation, yardstick, outcome, bars, sobol, influences } = input;
	const order = byShare(evaluation.share);
	const { worlds } = input;
	switch (id) {
		case 'shares':
			return sharesFigure({ model, evaluation, simulation, order, locale, yardstick });
		case 'contributions':
			return contributionsFigure({ model, settings, evaluation, outcome, locale });
		case 'tornado':
			return bars && tornadoFigure({ model, bars, outcome, share: evaluation.share[outcome] ?? 0, locale });
		case 'sobol':
			return sobol && sobolFigure({ model, ...sobol, outcome, locale });
		case 'ranks':
			return ranksFigure({ model, simulation, order, locale });
		case 'worlds-found':
			return worlds && worldsFigure({ model, found: worlds, shares: worlds.worlds.map(() => []), locale });
		case 'influence':
			return influences && influenceFigure({ model, influences, locale });
		case 'timeline':
			return timelineFigure(study.facts.events, locale);
		default: {
			const indicator = study.facts.indicators.find((each) => indicatorId(each.id) === id);
			return indicator ? periodsFigure(indicator, locale) : null;
		}
	}
}
