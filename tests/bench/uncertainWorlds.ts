import { compile, uncertainWorlds } from '../../src/lib/engine';
import { buildModel, steady } from '../../src/lib/engine/testing/buildModel';
import type { Row } from './row';
import { matrix, median, repeat } from './worlds';

/** A thousand readings of matrices, every cell fairly sure: the median over three random matrices, each the median of three calls. */
export function benchUncertainWorlds(): Row[] {
	const plain = compile(buildModel([steady([1, 0])]));
	return (
		[
			['10 × 3, density 1', repeat(10, 3), 1, '≤ 1000'],
			['10 × 3, density 0.5', repeat(10, 3), 0.5, '≤ 1000'],
			['17 factors, 408 million worlds, density 0.35', [...repeat(13, 3), ...repeat(4, 4)], 0.35, '≤ 5000']
		] as const
	).map(([size, sizes, density, aim]) => {
		const times = [1, 2, 3].map((seed) => {
			const compiled = { ...plain, crossImpacts: matrix([...sizes], density, seed) };
			return median(3, () => uncertainWorlds(compiled, undefined, { readings: 1000 }));
		});
		const value = times.sort((a, b) => a - b)[1]!;
		return { name: `uncertainWorlds, 1,000 readings of ${size}, median of three matrices`, value, unit: 'ms', aim };
	});
}
