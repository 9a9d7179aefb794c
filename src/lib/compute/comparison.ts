import {
	checkConsistency,
	evaluate,
	exceedance,
	explainDifference,
	metExclusions,
	onScreen,
	robustnessRadius,
	simulateInSlices,
	type CompiledModel,
	type Contradiction,
	type Difference,
	type Evaluation,
	type Progress,
	type Robustness,
	type Simulation
} from '$lib/engine';
import type { Exclusion, Settings } from '$lib/study';

/** Settings side by side, the reference first; `outcome` is the id of the one explained, null for the reference's leader. */
interface ComparisonAsked {
	sides: Settings[];
	outcome: string | null;
}

/** The results of one side; what is against the reference is null for the reference itself. */
interface SideAnswer {
	evaluation: Evaluation;
	simulation: Simulation;
	radius: Robustness;
	why: Difference | null;
	exceeds: number | null;
	/** Of a model without outcomes: the factors that the others push elsewhere. */
	contradictions: Contradiction[];
	/** Combinations that cannot be, and that the settings hold. */
	excluded: Exclusion[];
}

interface ComparisonAnswer {
	/** The id of the one explained; null where the model has none. */
	outcome: string | null;
	sides: SideAnswer[];
	/** Between two sides alone: why each outcome's share differs, in the model's order. */
	differences: Difference[] | null;
}

/** What is told of settings against others: nothing of the others themselves, or where there is no outcome. */
function against(
	compiled: CompiledModel,
	other: Settings | null,
	settings: Settings,
	outcome: string | null
): Pick<SideAnswer, 'why' | 'exceeds'> {
	if (!other || outcome === null) return { why: null, exceeds: null };
	return {
		why: explainDifference(compiled, other, settings, outcome),
		exceeds: exceedance(compiled, settings, other, outcome, onScreen)
	};
}

/** Computes scenarios side by side with one seed. */
export function* computeComparison(
	compiled: CompiledModel,
	{ sides: asked, outcome: wanted }: ComparisonAsked
): Generator<Progress, ComparisonAnswer> {
	const reference = asked[0];
	const evaluated = asked.map((settings) => evaluate(compiled, settings));
	const outcome = compiled.outcomes.find((id) => id === wanted) ?? compiled.outcomes[evaluated[0]?.leader ?? 0] ?? null;
	const sides: SideAnswer[] = [];
	for (const [at, settings] of asked.entries()) {
		const other = reference && at > 0 ? reference : null;
		sides.push({
			evaluation: evaluated[at]!,
			simulation: yield* simulateInSlices(compiled, settings, onScreen),
			radius: robustnessRadius(compiled, settings),
			...against(compiled, other, settings, outcome),
			contradictions: outcome === null ? checkConsistency(compiled, settings) : [],
			excluded: metExclusions(compiled, settings)
		});
	}
	const second = asked.length === 2 ? asked[1] : undefined;
	const differences: Difference[] = [];
	if (reference && second)
		for (const [at, id] of compiled.outcomes.entries()) {
			differences.push(explainDifference(compiled, reference, second, id));
			yield { done: at, of: compiled.outcomes.length };
		}
	return { outcome, sides, differences: second ? differences : null };
}
