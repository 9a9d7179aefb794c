import { compile, driveToEnd, shareStepsInSlices } from '../../src/lib/engine';
import { buildModel, changeFactor, startingSettings } from '../../src/lib/engine/testing/buildModel';
import type { Row } from './row';

const revisions = 200;

/** A scenario of 200 revisions, ten factors, in each of which three levels have changed: their shares, and why they moved. */
function beliefRows(): Row[] {
	const model = buildModel(
		Array.from({ length: 10 }, (_, f) => ({
			impacts: [0, 1, 2, 3].map((s) => [0, 1, 2, 3].map((o) => ((f * 5 + s * 3 + o * 4) % 7) - 3)),
			weight: 20 + ((f * 13) % 50),
			range: [0, 50, 100] as [number, number, number]
		}))
	);
	const compiled = compile(model);
	let settings = startingSettings(model);
	const all = Array.from({ length: revisions }, (_, nth) => {
		for (const step of [0, 3, 7])
			settings = changeFactor(settings, compiled.factors[(nth + step) % compiled.factors.length]!, {
				level: (nth * 17 + step * 29) % 101
			});
		return { compiled, settings };
	});
	const times = Array.from({ length: 9 }, () => {
		const start = performance.now();
		driveToEnd(shareStepsInSlices(all));
		return performance.now() - start;
	});
	const value = times.sort((a, b) => a - b)[4]!;
	return [{ name: `beliefs: ${revisions} revisions, shares and why`, value, unit: 'ms', aim: '< 500' }];
}

/** Measures what Discover asks of the engine, a function a question. */
export const benchDiscover = (): Row[] => [beliefRows].flatMap((rows) => rows());
