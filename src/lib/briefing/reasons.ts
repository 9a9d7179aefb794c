import { withoutFactor } from '$lib/engine';
import type { Factor, Judgement } from '$lib/study';
import type { Basis as BasisKind } from '$lib/study';
import { judgementsOf } from '$lib/study/judgements';
import { stateAt } from '$lib/settings/edits';
import type { BoundResults } from './deck';

/** A judgement that a share rests on where a factor stands. */
interface Reason {
	/** Path into the model: `impacts.proximity.watched.quiet`. */
	about: string;
	state: string;
	/** −3 … 3. */
	impact: number;
	/** Null where nobody has judged it yet. */
	basis: BasisKind | null;
	entry: Judgement | null;
}

/** What one factor does to an outcome's share, and the judgements that make it so. */
interface FactorReason {
	factor: Factor;
	/** Share with the factor less the share without it (model, section 2.7). */
	points: number;
	/** One where it stands at a named state, two where it stands between them. */
	reasons: Reason[];
}

/** Why an outcome (index) has its share: every factor, the one that does most first, down to the judgements at its level. */
export function reasonsFor({ model, settings, evaluation }: BoundResults, outcome: number): FactorReason[] {
	const judgements = new Map(judgementsOf(model).map((each) => [each.about, each]));
	const { id } = model.outcomes[outcome]!;
	return model.factors
		.map((factor, at) => {
			const standing = stateAt(factor, settings.factors[factor.id]!.level);
			const states = standing.kind === 'at' ? [standing.state] : [standing.below, standing.above];
			const without = withoutFactor(evaluation, settings.decisiveness, at)[outcome] ?? 0;
			return {
				factor,
				points: (evaluation.share[outcome] ?? 0) - without,
				reasons: states.map((state) => {
					const about = `impacts.${factor.id}.${state.id}.${id}`;
					const judgement = judgements.get(about);
					return {
						about,
						state: state.id,
						impact: model.impacts[factor.id]?.[state.id]?.[id] ?? 0,
						basis: judgement?.basis ?? null,
						entry: judgement?.entry ?? null
					};
				})
			};
		})
		.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** Passages behind an outcome's share, those of the strongest factors first, each once. */
export function passagesFor(basis: BoundResults, outcome: number): string[] {
	return [
		...new Set(
			reasonsFor(basis, outcome).flatMap(({ reasons }) => reasons.flatMap(({ entry }) => entry?.passages ?? []))
		)
	];
}
