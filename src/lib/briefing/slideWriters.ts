import type { SlideKind } from '$lib/study';
import type { SlideWriter } from './slideWriter';
import { assumptionsSlide } from './slides/assumptions';
import { changesSlide } from './slides/changes';
import { comparisonSlide } from './slides/comparison';
import { curveSlide } from './slides/curve';
import { factsSlide } from './slides/facts';
import { judgementSlide } from './slides/judgement';
import { leadsSlide } from './slides/leads';
import { methodSlide } from './slides/method';
import { outcomesSlide } from './slides/outcomes';
import { quotationSlide } from './slides/quotation';
import { scenariosSlide } from './slides/scenarios';
import { signpostsSlide } from './slides/signposts';
import { textSlide } from './slides/text';
import { titleSlide } from './slides/title';
import { turnsSlide } from './slides/turns';
import { whySlide } from './slides/why';
import { worldsSlide } from './slides/worlds';

/** Gives each kind of slide its name and what it writes; their fields stand in `study/slideKinds`. */
export const slideWriters: { readonly [Kind in SlideKind]: SlideWriter<Kind> } = {
	title: titleSlide,
	judgement: judgementSlide,
	outcomes: outcomesSlide,
	why: whySlide,
	comparison: comparisonSlide,
	scenarios: scenariosSlide,
	changes: changesSlide,
	turns: turnsSlide,
	curve: curveSlide,
	leads: leadsSlide,
	worlds: worldsSlide,
	facts: factsSlide,
	signposts: signpostsSlide,
	quotation: quotationSlide,
	assumptions: assumptionsSlide,
	method: methodSlide,
	text: textSlide
};
