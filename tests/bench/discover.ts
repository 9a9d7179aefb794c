import { compile, leadBoxes, leadsOnScreen } from '../../src/lib/engine';
import { buildModel, startingSettings } from '../../src/lib/engine/testing/buildModel';
import type { Row } from './row';

/** Boxes of levels and weights by peeling 10,000 draws, of ten factors: twenty inputs. */
function benchWhen(): Row[] {
	const model = buildModel(
		Array.from({ length: 10 }, (_, f) => ({
			impacts: [0, 1, 2, 3].map((s) => Array.from({ length: 4 }, (_, o) => ((f * 5 + s * 3 + o * 4) % 7) - 3)),
			weight: 20 + ((f * 13) % 50)
		}))
	);
	const [compiled, settings] = [compile(model), startingSettings(model)];
	const times = Array.from({ length: 9 }, () => {
		const start = performance.now();
		leadBoxes(compiled, settings, 'o0', { ...leadsOnScreen, levels: 'everywhere' });
		return performance.now() - start;
	});
	const value = times.sort((a, b) => a - b)[4]!;
	return [{ name: 'when an outcome leads, 10,000 × 20', value, unit: 'ms', aim: '≤ 300' }];
}

const benches = [benchWhen];

/** What the pages of Discover ask of the engine. */
export const benchDiscover = (): Row[] => benches.flatMap((bench) => bench());
