import { triedModel, withoutFactor, type Evaluation } from '$lib/engine';
import { stateAt } from '$lib/settings/edits';
import type { Factor, Model, Settings, State } from '$lib/study';
import { judgementsOf, type ShareJudgement } from '$lib/study/judgements';

/** Holds settings of a model with the shares that they give. */
interface Explained {
	model: Model;
	settings: Settings;
	evaluation: Evaluation;
}

/** Holds what one factor does to an outcome's share. */
export interface Push {
	/** Index of the factor. */
	factor: number;
	/** The outcome's share with this factor left out, the other normalized weights kept (model, 2.7). */
	without: number;
	/** All outcomes' shares then: what is said of one is said from the whole set. */
	others: number[];
	/** Difference that the factor makes, in share. */
	points: number;
}

/** Finds every factor's push on an outcome (index), in the model's order (model, 2.7). */
export function pushesOf({ model, settings, evaluation }: Explained, outcome: number): Push[] {
	const share = evaluation.share[outcome] ?? 0;
	return model.factors.map((_, factor) => {
		const others = withoutFactor(evaluation, settings.decisiveness, factor);
		const without = others[outcome] ?? 0;
		return { factor, without, others, points: share - without };
	});
}

/** Holds a judgement that a share rests on at a state. */
interface StateJudgement extends ShareJudgement {
	state: State;
	/** −3 … 3. */
	impact: number;
}

/** Holds a factor's push on an outcome with the judgements that make it so. */
interface Reason extends Omit<Push, 'factor'> {
	factor: Factor;
	/** One where the factor stands at a named state; where it stands between two, of the lower and of the higher one. */
	judgements: StateJudgement[];
	/** That of the state where the factor stands, or of the nearer of two. */
	nearest: StateJudgement;
}

/** Finds why an outcome (index) has its share: every factor, the one that does most first, down to its judgements. */
export function reasonsFor(explained: Explained, outcome: number): Reason[] {
	const { settings } = explained;
	const model = triedModel(explained.model, settings);
	const { id } = model.outcomes[outcome]!;
	const judged = new Map(judgementsOf(model).map((each) => [each.about, each]));
	const judgementAt = (factor: Factor, state: State): StateJudgement => ({
		...judged.get(`impacts.${factor.id}.${state.id}.${id}`)!,
		state,
		impact: model.impacts[factor.id]?.[state.id]?.[id] ?? 0
	});
	return pushesOf(explained, outcome)
		.map((push) => {
			const factor = model.factors[push.factor]!;
			const { level } = settings.factors[factor.id]!;
			const at = stateAt(factor, level);
			const states = at.kind === 'at' ? [at.state] : [at.below, at.above];
			const judgements = states.map((state) => judgementAt(factor, state));
			const nearest = judgements.reduce((best, each) =>
				Math.abs(each.state.level - level) < Math.abs(best.state.level - level) ? each : best
			);
			return { ...push, factor, judgements, nearest };
		})
		.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** Pushes of at least half a point are told; three of them make a page's reasons. */
const least = 0.005;
const most = 3;

/** Finds the strongest pushes that raise an outcome's share (index), the strongest first. */
export function raisingReasons(explained: Explained, outcome: number): Reason[] {
	return reasonsFor(explained, outcome)
		.filter(({ points }) => points >= least)
		.slice(0, most);
}

/** Lists the passages behind an outcome's share, those of the strongest factors first, each once. */
export function passagesFor(explained: Explained, outcome: number): string[] {
	const judgements = reasonsFor(explained, outcome).flatMap((reason) => reason.judgements);
	return [...new Set(judgements.flatMap(({ entry }) => entry?.passages ?? []))];
}
