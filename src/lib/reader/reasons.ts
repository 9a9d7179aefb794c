import { pushesOf, type Push } from '$lib/charts/contributions';
import type { Factor, State } from '$lib/study';
import { judgementsOf, type ShareJudgement } from '$lib/study/judgements';
import { stateAt } from '$lib/settings/edits';
import type { Reading } from './reading';

/** A push upwards with the judgement that carries it. */
interface Reason extends Push {
	about: Factor;
	/** The state whose judgement is given: where the factor stands, or the nearer of the two it stands between. */
	state: State;
	/** Whether the factor stands between two states. */
	between: boolean;
	judgement: ShareJudgement;
}

/** Pushes of at least half a point are told; three of them make a page's reasons. */
const least = 0.005;
const most = 3;

/** The strongest pushes that raise an outcome's share, the strongest first, each with the judgement on that outcome. */
export function readerReasonsFor(
	{ model, settings, evaluation }: Pick<Reading, 'model' | 'settings' | 'evaluation'>,
	outcome: number
): Reason[] {
	const judgements = new Map(judgementsOf(model).map((judgement) => [judgement.about, judgement]));
	return pushesOf({ model, settings, evaluation, outcome })
		.filter(({ points }) => points >= least)
		.sort((a, b) => b.points - a.points)
		.slice(0, most)
		.map((push) => {
			const about = model.factors[push.factor]!;
			const { level } = settings.factors[about.id]!;
			const at = stateAt(about, level);
			const state =
				at.kind === 'at' ? at.state : level - at.below.level <= at.above.level - level ? at.below : at.above;
			const judgement = judgements.get(`impacts.${about.id}.${state.id}.${model.outcomes[outcome]!.id}`)!;
			return { ...push, about, state, between: at.kind === 'between', judgement };
		});
}
