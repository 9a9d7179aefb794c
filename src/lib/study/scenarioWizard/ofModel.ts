import { localize, type LanguageTag } from '../language';
import type { Factor, Model, State } from '../model';
import type { WizardProject } from './project';

/**
 * The cross-impacts of a model as a ScenarioWizard project, in one language; summary, descriptions and reasons of judgements become
 * its notes. `studyOfProject` makes a model of it again.
 */
export function projectOf(model: Model, language: LanguageTag): WizardProject {
	const { factors, crossImpacts, judgements } = model;
	const places = factors.flatMap(({ id, states }) => states.map((state) => [id, state.id] as const));
	const say = (text: Model['title']) => localize(text, language).text;
	const reasons = (from: string, to: string) => [
		...new Set(
			judgements
				.filter(({ about }) => about.startsWith(`crossImpacts.${from}.`) && about.split('.')[3] === to)
				.map(({ reason }) => say(reason))
		)
	];
	const short = ({ id, shortName }: Pick<State, 'id' | 'shortName'>) => (shortName ? say(shortName) : id.slice(0, 6));
	/** What is said of a factor and its states; a description that is the name alone says nothing. */
	const described = ({ name, description, states }: Factor) => [
		...(say(description) === say(name) ? [] : [say(description)]),
		...states.flatMap((state) => (state.description ? [`${say(state.name)}: ${say(state.description)}`] : []))
	];
	return {
		factors: factors.map((factor) => ({
			name: say(factor.name),
			short: short(factor),
			note: described(factor).join('\n'),
			states: factor.states.map((state) => ({ name: say(state.name), short: short(state) }))
		})),
		matrix: places.map(([f, s]) => places.map(([g, t]) => crossImpacts[f]?.[s]?.[g]?.[t] ?? 0)),
		note: say(model.summary),
		notes: factors.map((source) => factors.map((target) => reasons(source.id, target.id).join('\n')))
	};
}

/**
 * The model with a project's matrix for its cross-impacts, by position: the names in the project may be blank. Judgements
 * of cross-impacts that changed are dropped, since their reasons no longer hold. Null where the numbers of factors or
 * states differ.
 */
export function withMatrix(model: Model, { factors, matrix }: WizardProject): Model | null {
	const same =
		factors.length === model.factors.length &&
		factors.every(({ states }, f) => states.length === model.factors[f]!.states.length);
	if (!same) return null;
	const places = model.factors.flatMap(({ id, states }) => states.map((state) => [id, state.id] as const));
	const crossImpacts: Model['crossImpacts'] = {};
	const changed = new Set<string>();
	places.forEach(([f, s], row) =>
		places.forEach(([g, t], column) => {
			const value = matrix[row]![column]!;
			if (value !== (model.crossImpacts[f]?.[s]?.[g]?.[t] ?? 0)) changed.add(`crossImpacts.${f}.${s}.${g}.${t}`);
			if (value !== 0) (((crossImpacts[f] ??= {})[s] ??= {})[g] ??= {})[t] = value;
		})
	);
	const stays = ({ about }: Model['judgements'][number]) =>
		![...changed].some((path) => path === about || path.startsWith(`${about}.`));
	return { ...model, crossImpacts, judgements: model.judgements.filter(stays) };
}
