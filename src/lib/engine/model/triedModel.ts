import type { Model, Settings } from '../../study';
import { EngineError } from '../EngineError';
import { compile, type CompiledModel } from './compile';
import { readJudgement } from './readSettings';

type Tried = NonNullable<Settings['judgements']>;

function write(model: Model, path: string, value: number): void {
	const [root, first = '', second = '', third = ''] = path.split('.');
	const factor = model.factors.find(({ id }) => root === 'impacts' && id === first);
	const outcome = model.outcomes.find(({ id }) => id === (factor ? third : first));
	if (factor && outcome && factor.states.some(({ id }) => id === second)) {
		((model.impacts[first] ??= {})[second] ??= {})[third] = readJudgement(path, value);
	} else if (root === 'outcomes' && second === 'baseline' && outcome) {
		outcome.baseline = readJudgement(path, value);
	} else throw new EngineError('unknown-judgement', { path });
}

/** The last of each model is kept: one scenario is in hand at a time, and a slider moves its levels. */
const kept = new WeakMap<Model, { judgements: Tried; key: string; made: Model }>();

/**
 * Gives the model with the judgements that settings try in place of its own; what it says of those judgements' bases no
 * longer holds and is left out. The model itself where none is tried. Throws EngineError: `unknown-judgement` for a path
 * that leads to no impact and no baseline, `not-finite`, `out-of-range`.
 */
export function triedModel(model: Model, { judgements }: Pick<Settings, 'judgements'>): Model {
	if (!judgements) return model;
	const last = kept.get(model);
	if (last?.judgements === judgements) return last.made;
	const key = JSON.stringify(judgements);
	if (last?.key === key) return last.made;
	const made: Model = {
		...model,
		impacts: structuredClone(model.impacts),
		outcomes: model.outcomes.map((outcome) => ({ ...outcome })),
		judgements: model.judgements.filter(({ about }) => !Object.hasOwn(judgements, about))
	};
	for (const [path, value] of Object.entries(judgements)) write(made, path, value);
	kept.set(model, { judgements, key, made });
	return made;
}

const compiled = new WeakMap<Model, CompiledModel>();

/** Gives the compiled model with the judgements that settings try; itself where none is tried. Throws as `triedModel` does. */
export function triedIn(untried: CompiledModel, settings: Pick<Settings, 'judgements'>): CompiledModel {
	if (!settings.judgements) return untried;
	const model = triedModel(untried.source, settings);
	let made = compiled.get(model);
	// The cross-impacts are no judgements behind a share: nothing of them is tried.
	if (!made) compiled.set(model, (made = compile(model, untried.crossImpacts)));
	return made;
}

/** Gives a model and settings in which what was tried stands as the model's own. Throws as `triedModel` does. */
export function settle(untried: CompiledModel, asked: Settings): { compiled: CompiledModel; settings: Settings } {
	const { judgements, ...settings } = asked;
	return judgements ? { compiled: triedIn(untried, asked), settings } : { compiled: untried, settings: asked };
}
