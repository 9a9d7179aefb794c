import type { Model, Settings } from '../../study';

/** Impact of a factor on an outcome at a level: straight lines between the states (model, 2.2), found by looking. */
export function impactNaively(model: Model, factor: string, outcome: string, level: number): number {
	const { states } = model.factors.find(({ id }) => id === factor)!;
	const at = (state: { id: string }) => model.impacts[factor]?.[state.id]?.[outcome] ?? 0;
	for (let s = 1; s < states.length; s++) {
		const [below, above] = [states[s - 1]!, states[s]!];
		if (level > above.level) continue;
		const part = (level - below.level) / (above.level - below.level);
		return at(below) * (1 - part) + at(above) * part;
	}
	throw new Error(`no states around ${level}`);
}

/** Shares and supports straight from the formulas (model, section 2), factor by factor, without arrays or shortcuts. */
export function evaluateNaively(model: Model, settings: Settings): { support: number[]; share: number[] } {
	const total = model.factors.reduce((sum, { id }) => sum + settings.factors[id]!.weight, 0);
	const support = model.outcomes.map((outcome) =>
		model.factors.reduce((sum, { id }) => {
			const { weight, level } = settings.factors[id]!;
			return sum + (total === 0 ? 0 : weight / total) * impactNaively(model, id, outcome.id, level);
		}, outcome.baseline)
	);
	// One over the sum of odds against every outcome, which needs no maximum to be taken away.
	const share = support.map(
		(own) => 1 / support.reduce((sum, other) => sum + Math.exp(settings.decisiveness * (other - own)), 0)
	);
	return { support, share };
}
