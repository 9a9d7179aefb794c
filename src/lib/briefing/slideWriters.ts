import type { SlideKind } from '$lib/study';
import type { SlideWriter } from './slideWriter';
import { assumptionsSlide } from './slides/assumptions';
import { beliefsSlide } from './slides/beliefs';
import { changesSlide } from './slides/changes';
import { comparisonSlide } from './slides/comparison';
import { curveSlide } from './slides/curve';
import { evidenceSlide } from './slides/evidence';
import { factsSlide } from './slides/facts';
import { judgementSlide } from './slides/judgement';
import { leaderMapSlide } from './slides/leaderMap';
import { linchpinsSlide } from './slides/linchpins';
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
import { doubtSlide } from './slides/doubt';

/** Gives each kind of slide its name and what it writes; their fields stand in `study/slideKinds`. */
export const slideWriters: { readonly [Kind in SlideKind]: SlideWriter<Kind> } = {
	title: titleSlide,
	judgement: judgementSlide,
	outcomes: outcomesSlide,
	why: whySlide,
	comparison: comparisonSlide,
	scenarios: scenariosSlide,
	changes: changesSlide,
	beliefs: beliefsSlide,
	turns: turnsSlide,
	curve: curveSlide,
	map: leaderMapSlide,
	linchpins: linchpinsSlide,
	evidence: evidenceSlide,
	leads: leadsSlide,
	worlds: worldsSlide,
	doubt: doubtSlide,
	facts: factsSlide,
	signposts: signpostsSlide,
	quotation: quotationSlide,
	assumptions: assumptionsSlide,
	method: methodSlide,
	text: textSlide
};
