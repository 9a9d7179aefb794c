import { EngineError } from '../EngineError';
import type { CompiledModel } from './compile';

/** Says which number behind a share a path leads to, counted as in the compiled model. */
type Behind =
	| { kind: 'impact'; factor: number; state: number; outcome: number }
	| { kind: 'weight' | 'level'; factor: number }
	| { kind: 'baseline'; outcome: number }
	| { kind: 'decisiveness' };

type Find = (compiled: CompiledModel, ids: string[]) => Behind | null;

const found = (...places: number[]) => places.every((at) => at >= 0);

const ofFactor = (kind: 'weight' | 'level'): Find =>
	function find({ factors }, [id = '']) {
		const factor = factors.indexOf(id);
		return found(factor) ? { kind, factor } : null;
	};

/** What the ids of a path lead to, by its first word, how many follow, and the part that is meant. */
const forms: Record<string, Find> = {
	'impacts/3'({ factors, outcomes, firstState, source }, [of = '', at = '', on = '']) {
		const [factor, outcome] = [factors.indexOf(of), outcomes.indexOf(on)];
		const state = source.factors[factor]?.states.findIndex(({ id }) => id === at) ?? -1;
		return found(factor, state, outcome)
			? { kind: 'impact', factor, state: firstState[factor]! + state, outcome }
			: null;
	},
	'factors/2/weight': ofFactor('weight'),
	'factors/2/level': ofFactor('level'),
	'outcomes/2/baseline'({ outcomes }, [id = '']) {
		const outcome = outcomes.indexOf(id);
		return found(outcome) ? { kind: 'baseline', outcome } : null;
	},
	'decisiveness/0': () => ({ kind: 'decisiveness' })
};

const known = new WeakMap<CompiledModel, Map<string, Behind>>();

/** Finds the number behind a share that a path leads to, once a path. Throws EngineError `unknown-judgement` where it leads to none. */
export function behindShare(compiled: CompiledModel, path: string): Behind {
	let paths = known.get(compiled);
	if (!paths) known.set(compiled, (paths = new Map()));
	let behind = paths.get(path);
	if (!behind) paths.set(path, (behind = find(compiled, path)));
	return behind;
}

function find(compiled: CompiledModel, path: string): Behind {
	const [root = '', ...ids] = path.split('.');
	const form = [root, ids.length, ...(ids.length === 2 ? [ids[1]] : [])].join('/');
	const behind = Object.hasOwn(forms, form) ? forms[form]!(compiled, ids) : null;
	if (!behind) throw new EngineError('unknown-judgement', { path });
	return behind;
}
