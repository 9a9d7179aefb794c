import { chooseVariable } from './chooseVariable';
import type { CrossImpacts } from '../../model/crossImpacts';
import { copyNode, rootNode, type SearchNode } from './searchNode';
import { constraintsOf, type Constraints } from './constraints';
import { domainsOf } from './domains';
import { prune } from './prune';
import { weightedBound } from './weightedBound';

/** Finds worlds whose inconsistency is at most a tolerance. */
interface WorldSearch {
	/** Gives each node of the search its turn: a world (state index by factor), or null for a node that is none. */
	nodes(): Generator<Int32Array | null, void>;
}

/** From this share of (factor, constraint) with any cross-impact and this many factors on, the weighted bound saves more nodes than it costs. */
const dense = { share: 0.8, factors: 14 };

/** Inconsistencies are whole numbers, so that a tolerance counts as the whole number below it; a larger one would leave 32 bits. */
const wholeTolerance = (tolerance: number) => Math.min(Math.floor(tolerance), 2 ** 28);

function isDense({ touched, count }: Constraints): boolean {
	const filled = touched.reduce((sum, { length }) => sum + length, 0);
	return touched.length >= dense.factors && filled >= dense.share * touched.length * count;
}

/**
 * Searches worlds exactly, by bounds. For each (factor, chosen state, rival) a lower bound of rival minus chosen is the sum over the
 * factors of the least that their remaining states allow; a state whose bound exceeds the tolerance is pruned, and so is
 * any state elsewhere that alone would break the bound of a decided factor, until nothing changes. On dense matrices a
 * weighted sum of the decided constraints bounds the node once more. A state that would complete a combination that cannot be is
 * pruned likewise; a rival counts as one whether or not it is excluded. Deterministic.
 */
export function searchWorlds(impacts: CrossImpacts, tolerance: number): WorldSearch {
	const { first } = impacts;
	const factors = first.length - 1;
	const most = wholeTolerance(tolerance);
	const constraints = constraintsOf(impacts);
	const domains = domainsOf(first, constraints);
	const { activeConstraints, mark, markBroken, unmarkAll, choose, propagate } = prune(
		impacts,
		constraints,
		domains,
		most
	);
	const nextVariable = chooseVariable(constraints, factors, most);
	const holds = isDense(constraints)
		? weightedBound(first, constraints, domains.whole, most, activeConstraints, mark)
		: null;

	/** Prunes all that can be pruned. False where the node holds no world. */
	function close(node: SearchNode): boolean {
		if (!propagate(node)) return false;
		if (!holds) return true;
		if (holds(node)) return propagate(node);
		unmarkAll();
		return false;
	}

	function* below(node: SearchNode, depth: number, pool: SearchNode[]): Generator<Int32Array | null, void> {
		const factor = nextVariable(node);
		if (factor < 0) {
			yield Int32Array.from(node.domains, ({ states }, f) => states[0]! - first[f]!);
			return;
		}
		yield null;
		const child = (pool[depth] ??= rootNode(domains.whole, constraints));
		for (const state of node.domains[factor]!.states) {
			copyNode(node, child);
			choose(child, factor, state);
			if (close(child)) yield* below(child, depth + 1, pool);
		}
	}

	return {
		*nodes() {
			const root = rootNode(domains.whole, constraints);
			markBroken(root);
			if (factors > 0 && close(root)) yield* below(root, 0, []);
		}
	};
}
