import type { Settings } from '../../study';
import { behindShare } from '../model/behindShare';
import type { CompiledModel } from '../model/compile';
import { settle } from '../model/triedModel';
import { standingAt } from './sharesAnew';

/**
 * What sets of judgements, by their paths, say for each outcome, [set][outcome] in judgement points (analysis of competing
 * hypotheses, Heuer 1999): the weighted impacts among them, each by the part that its state has in the level, and the
 * baselines. Of a passage's judgements the row's range is how much the passage tells the outcomes apart. Exact. Throws
 * EngineError as `evaluate` does, and `unknown-judgement`.
 */
export function evidenceOf(untried: CompiledModel, asked: Settings, sets: readonly (readonly string[])[]): number[][] {
	const { compiled, settings } = settle(untried, asked);
	const { weights, stands, norm } = standingAt(compiled, settings);
	const outcomes = compiled.outcomes.length;
	return sets.map((paths) => {
		const row = new Array<number>(outcomes).fill(0);
		for (const path of paths) {
			const behind = behindShare(compiled, path);
			if (behind.kind === 'baseline') row[behind.outcome]! += compiled.baselines[behind.outcome]!;
			if (behind.kind !== 'impact') continue;
			const { factor, state, outcome } = behind;
			const part = partOf(stands[factor]!, state);
			row[outcome]! += ((part * weights[factor]!) / norm) * compiled.impacts[state * outcomes + outcome]!;
		}
		return row;
	});
}

/** How much of a level a state makes: of the two that it stands between each its part, of any other none. */
export function partOf(stand: { state: number; part: number }, state: number): number {
	if (state === stand.state) return 1 - stand.part;
	return state === stand.state + 1 ? stand.part : 0;
}
