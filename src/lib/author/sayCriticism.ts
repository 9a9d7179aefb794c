import { criticismKey, type Criticism } from '$lib/findings/critic';
import type { InterfaceLanguage, Model, Study } from '$lib/study';
import { localize } from '$lib/study/language';
import { excludedStates } from '$lib/words/excludedStates';
import { isolated } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import type { CheckLine } from './checkLines';

/** Says what a critical reader would ask, with the step in which it is answered. */
export function sayCriticism(
	criticism: Criticism,
	{ study, model }: { study: Study; model: Model },
	locale: InterfaceLanguage
): CheckLine {
	const name = (part: { name: Record<string, string> }) => isolated(localize(part.name, locale).text);
	const line = (step: CheckLine['step'], sentence: string): CheckLine => ({
		...{ step, where: '', sentence },
		criticism: criticismKey(criticism)
	});
	switch (criticism.code) {
		case 'never-leads':
			return line(
				'impacts',
				m.critic_never_leads({ outcome: name(criticism.outcome), before: name(criticism.before) })
			);
		case 'outcomes-alike':
			return line(
				'impacts',
				m.critic_outcomes_alike({ outcome: name(criticism.outcome), other: name(criticism.other) })
			);
		case 'states-alike': {
			const state = (id: string) => name(criticism.factor.states.find((each) => each.id === id)!);
			const [one, other] = [state(criticism.state), state(criticism.other)];
			return line('impacts', m.critic_states_alike({ factor: name(criticism.factor), one, other }));
		}
		case 'moves-nothing':
			return line('impacts', m.critic_moves_nothing({ factor: name(criticism.factor) }));
		case 'weights-equal':
			return line('factors', m.critic_weights_equal());
		case 'without-reason':
			return line('impacts', m.critic_without_reason({ count: criticism.count, all: criticism.all }));
		case 'nothing-against':
			return line('impacts', m.critic_nothing_against({ outcome: name(criticism.outcome) }));
		case 'no-test':
			return line('question', m.critic_no_test({ outcome: name(criticism.outcome) }));
		case 'excluded-promoted': {
			const { from, to, impact } = criticism;
			const said = (state: typeof from) => excludedStates(model, { states: { [state.factor]: state.state } }, locale);
			const values = { one: said(from), other: said(to), impact: numbersIn(locale).signed(impact) };
			return line('cross', m.critic_excluded_promoted(values));
		}
		case 'carries-half': {
			const passage = study.passages.find(({ id }) => id === criticism.passage);
			const words = Object.values(passage?.quotes ?? {})[0]?.exact ?? criticism.passage;
			const { count, all } = criticism;
			return line('passages', m.critic_carries_half({ passage: isolated(words.slice(0, 60)), count, all }));
		}
	}
}
