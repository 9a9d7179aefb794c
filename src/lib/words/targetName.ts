import type { InterfaceLanguage, Model } from '$lib/study';
import { aboutPath } from '$lib/study/aboutPath';
import { modelNames } from './modelNames';
import { m } from './paraglide/messages.js';

/** What a judgement is about, in words: "Use of proximity to Iran, watched: effect on “Quiet cooperation”". */
export function targetName(model: Model, path: string, locale: InterfaceLanguage): string {
	const { factor, state, outcome } = modelNames(model, locale);
	const about = aboutPath(model, path);
	switch (about?.kind) {
		case 'impact':
			return m.target_impact(
				{ factor: factor(about.factor), state: state(about.factor, about.state), outcome: outcome(about.outcome) },
				{ locale }
			);
		case 'crossImpact':
			return m.target_cross(
				{
					factor: factor(about.factor),
					state: state(about.factor, about.state),
					target: factor(about.target),
					targetState: state(about.target, about.targetState)
				},
				{ locale }
			);
		case 'weight':
			return m.target_weight({ factor: factor(about.factor) }, { locale });
		case 'level':
			return m.target_level({ factor: factor(about.factor) }, { locale });
		case 'factor':
			return factor(about.factor);
		case 'state':
			return m.target_state({ factor: factor(about.factor), state: state(about.factor, about.state) }, { locale });
		case 'outcome':
			return outcome(about.outcome);
		case 'baseline':
			return m.target_baseline({ outcome: outcome(about.outcome) }, { locale });
		case 'test':
			return m.target_test({ outcome: outcome(about.outcome) }, { locale });
		case 'decisiveness':
			return m.target_decisiveness({}, { locale });
		case 'confidence':
			return m.target_confidence({}, { locale });
		case 'question':
			return m.target_question({}, { locale });
		case undefined:
			return path;
	}
}
