import { aboutPath } from './aboutPath';
import { complainOfDuplicates, complainOfPassages, type Complain } from './complain';
import { exclusionFaults } from './exclusions';
import type { Factor, Model } from './model';
import type { Study } from './study';
import { weighingFaults } from './weighingFaults';

function factorFaults(complain: Complain, path: string, { states, level }: Factor): void {
	complainOfDuplicates(complain, `${path}.states`, states);
	states.forEach((state, at) => {
		const before = states[at - 1];
		if (before && state.level <= before.level)
			complain(`${path}.states.${at}.level`, 'states-out-of-order', { level: state.level, before: before.level });
	});
	const [first, last] = [states[0]?.level ?? 0, states.at(-1)?.level ?? 0];
	if (first !== 0 || last !== 100) complain(`${path}.states`, 'states-not-spanning', { first, last });
	if (level.low > level.value) complain(`${path}.level.low`, 'low-above-level', { low: level.low, level: level.value });
	if (level.high < level.value)
		complain(`${path}.level.high`, 'high-below-level', { high: level.high, level: level.value });
}

/** Complains of each factor and state that a table of impacts or cross-impacts names and the model does not have. */
function stateFaults<T>(
	complain: Complain,
	path: string,
	model: Model,
	table: Record<string, Record<string, T>>,
	within: (path: string, cells: T) => void
): void {
	for (const [factorId, states] of Object.entries(table)) {
		const factor = model.factors.find((each) => each.id === factorId);
		if (!factor) {
			complain(`${path}.${factorId}`, 'unknown-factor', { factor: factorId });
			continue;
		}
		for (const [state, cells] of Object.entries(states)) {
			if (factor.states.some((each) => each.id === state)) within(`${path}.${factorId}.${state}`, cells);
			else complain(`${path}.${factorId}.${state}`, 'unknown-state', { state, factor: factorId });
		}
	}
}

function judgementFaults(complain: Complain, model: Model): void {
	const judged = new Set<string>();
	model.judgements.forEach((judgement, at) => {
		const path = `judgements.${at}`;
		const { about, basis } = judgement;
		if (!aboutPath(model, about)) complain(`${path}.about`, 'about-nothing', { about });
		if (judged.has(about)) complain(`${path}.about`, 'judged-twice', { about });
		judged.add(about);
		if (basis !== 'analyst' && judgement.passages.length === 0)
			complain(`${path}.passages`, 'basis-without-passage', { basis });
	});
}

function passageFaults(complain: Complain, model: Model, study: Study): void {
	const known = new Set(study.passages.map((passage) => passage.id));
	const check = (path: string, passages: readonly string[]) => complainOfPassages(complain, path, passages, known);
	model.factors.forEach((factor, at) => check(`factors.${at}.passages`, factor.passages));
	model.outcomes.forEach((outcome, at) => {
		check(`outcomes.${at}.passages`, outcome.passages);
		outcome.signposts.forEach((signpost, each) =>
			check(`outcomes.${at}.signposts.${each}.passages`, signpost.passages)
		);
	});
	model.judgements.forEach((judgement, at) => check(`judgements.${at}.passages`, judgement.passages));
}

/**
 * Complains of what the schema cannot see in a model: references, duplicates, dates, scales, judgements about nothing. Without a
 * study that could be read, its passages are not judged.
 */
export function modelFaults(complain: Complain, model: Model, study: Study | null): void {
	if (study && model.study !== study.id) complain('study', 'unknown-study', { study: model.study, expected: study.id });
	const { horizon, asOf } = model.question;
	if (horizon < asOf) complain('question.horizon', 'horizon-before-date', { horizon, asOf });
	complainOfDuplicates(complain, 'factors', model.factors);
	complainOfDuplicates(complain, 'outcomes', model.outcomes);
	model.factors.forEach((factor, at) => factorFaults(complain, `factors.${at}`, factor));

	stateFaults(complain, 'impacts', model, model.impacts, (path, cells) => {
		for (const outcome of Object.keys(cells))
			if (!model.outcomes.some((each) => each.id === outcome))
				complain(`${path}.${outcome}`, 'unknown-outcome', { outcome });
	});
	stateFaults(complain, 'crossImpacts', model, model.crossImpacts, (path, targets) =>
		stateFaults(complain, path, model, targets, () => undefined)
	);

	exclusionFaults(complain, model);
	complainOfDuplicates(complain, 'answers', (model.answers ?? []).map(({ criticism }) => ({ id: criticism }))); // prettier-ignore
	judgementFaults(complain, model);
	weighingFaults(complain, model);
	if (study) passageFaults(complain, model, study);
}
