import type { Model, Settings } from '../../study';
import { EngineError } from '../EngineError';
import { compile, type CompiledModel } from './compile';
import { readCrossImpact, readJudgement } from './readSettings';

type Tried = NonNullable<Settings['judgements']>;

type Write = (model: Model, ids: string[], read: { path: string; value: number }) => boolean;

const has = (list: readonly { id: string }[], id: string | undefined) => list.some((each) => each.id === id);
const hasState = ({ factors }: Model, factor: string, state: string | undefined) =>
	factors.some(({ id, states }) => id === factor && has(states, state));

/** Writes a value where the ids after a path's first word lead; false where they lead nowhere. */
const writers: Record<string, Write> = {
	impacts(model, [factor = '', state = '', outcome = ''], { path, value }) {
		if (!hasState(model, factor, state) || !has(model.outcomes, outcome)) return false;
		((model.impacts[factor] ??= {})[state] ??= {})[outcome] = readJudgement(path, value);
		return true;
	},
	crossImpacts(model, [factor = '', state = '', target = '', targetState = ''], { path, value }) {
		if (!hasState(model, factor, state) || !hasState(model, target, targetState)) return false;
		(((model.crossImpacts[factor] ??= {})[state] ??= {})[target] ??= {})[targetState] = readCrossImpact(path, value);
		return true;
	},
	outcomes(model, [outcome, part], { path, value }) {
		const found = model.outcomes.find(({ id }) => id === outcome);
		if (!found || part !== 'baseline') return false;
		found.baseline = readJudgement(path, value);
		return true;
	}
};

function write(model: Model, path: string, value: number): void {
	const [root = '', ...ids] = path.split('.');
	const writer = Object.hasOwn(writers, root) ? writers[root] : undefined;
	if (!writer?.(model, ids, { path, value })) throw new EngineError('unknown-judgement', { path });
}

const isCross = (path: string) => path.startsWith('crossImpacts.');

/** The last of each model is kept: one scenario is in hand at a time, and a slider moves its levels. */
const kept = new WeakMap<Model, { judgements: Tried; key: string; made: Model }>();

/**
 * Gives the model with the judgements that settings try in place of its own; what it says of those judgements' bases no
 * longer holds and is left out. The model itself where none is tried. Throws EngineError: `unknown-judgement` for a path
 * that leads to no impact, baseline or cross-impact, `not-finite`, `out-of-range`, `not-whole`.
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
		crossImpacts: Object.keys(judgements).some(isCross) ? structuredClone(model.crossImpacts) : model.crossImpacts,
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
	const crossImpacts = model.crossImpacts === untried.source.crossImpacts ? untried.crossImpacts : undefined;
	if (!made) compiled.set(model, (made = compile(model, crossImpacts)));
	return made;
}

/** Gives a model and settings in which what was tried stands as the model's own. Throws as `triedModel` does. */
export function settle(untried: CompiledModel, asked: Settings): { compiled: CompiledModel; settings: Settings } {
	const { judgements, ...settings } = asked;
	return judgements ? { compiled: triedIn(untried, asked), settings } : { compiled: untried, settings: asked };
}

/** Gives what settings try of the cross-impacts alone, in the order of paths; undefined where they try none. */
export function triedCrossImpacts({ judgements }: Pick<Settings, 'judgements'>): Tried | undefined {
	const tried = Object.entries(judgements ?? {}).filter(([path]) => isCross(path));
	return tried.length > 0 ? Object.fromEntries(tried.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
}
