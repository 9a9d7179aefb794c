import { pathToFileURL } from 'node:url';
import {
	compile,
	driveToEnd,
	leadBoxes,
	leaderMap,
	leadsOnScreen,
	shareStepsInSlices,
	weightTriangle
} from '../../src/lib/engine';
import { buildModel, changeFactor, startingSettings } from '../../src/lib/engine/testing/buildModel';
import { evidenceRows, hangingBy, nearestChangeOf } from '../../src/lib/findings/hanging';
import { defaultSettings } from '../../src/lib/settings/edits';
import { hangingKinds } from '../../src/lib/study/hangingKinds';
import { readModel } from '../../src/lib/study/testing/readStudy';
import { median } from './median';
import type { Row } from './row';
import { benchUncertainWorlds } from './uncertainWorlds';

/** Ten factors of seven states and eight outcomes whose impacts follow no pattern that ties or settles them. */
function made() {
	const states = Array.from({ length: 7 }, (_, s) => s);
	const model = buildModel(
		Array.from({ length: 10 }, (_, f) => ({
			impacts: states.map((s) => Array.from({ length: 8 }, (_, o) => ((f * 5 + s * 3 + o * 4) % 7) - 3)),
			weight: 20 + ((f * 13) % 50)
		}))
	);
	return { compiled: compile(model), settings: startingSettings(model) };
}

/** What a drag over a map asks for: another level of a third factor in every call. */
function mapRows(): Row[] {
	const { compiled, settings } = made();
	const moved = (turn: number) => changeFactor(settings, 'f2', { level: 20 + (turn % 60) });
	const map = median(200, (turn) => leaderMap(compiled, moved(turn), { x: 'f0', y: 'f1' }));
	const triangle = median(200, (turn) => weightTriangle(compiled, moved(turn), ['f0', 'f1', 'f2']));
	return [
		{ name: 'leader map, 7 × 7 states, 8 outcomes', value: map, unit: 'ms', aim: '≤ 4' },
		{ name: 'weight triangle, 8 outcomes', value: triangle, unit: 'ms', aim: '≤ 4' }
	];
}

/** What hangs on each judgement, passage and basis of the extended model, the nearest change, and what its passages say. */
function linchpinRows(): Row[] {
	const model = readModel('extended');
	const [compiled, settings] = [compile(model), defaultSettings(model)];
	const value = median(200, () => {
		for (const kind of hangingKinds) hangingBy(kind, model, compiled, settings);
		nearestChangeOf(model, compiled, settings);
		evidenceRows(model, compiled, settings);
	});
	return [{ name: 'linchpins and evidence, extended', value, unit: 'ms', aim: '≤ 5' }];
}

/** A scenario of 200 revisions, in each of which three levels have changed: their shares, and why they moved. */
function beliefRows(): Row[] {
	const { compiled, settings: start } = made();
	let settings = start;
	const revisions = Array.from({ length: 200 }, (_, nth) => {
		for (const step of [0, 3, 7])
			settings = changeFactor(settings, compiled.factors[(nth + step) % compiled.factors.length]!, {
				...{ level: (nth * 17 + step * 29) % 101, low: 0, high: 100 }
			});
		return { compiled, settings };
	});
	const value = median(9, () => driveToEnd(shareStepsInSlices(revisions)));
	return [{ name: 'beliefs, 200 revisions, shares and why', value, unit: 'ms', aim: '≤ 500' }];
}

/** Boxes of levels and weights by peeling 10,000 draws, of ten factors: twenty inputs. */
function boxRows(): Row[] {
	const model = buildModel(
		Array.from({ length: 10 }, (_, f) => ({
			impacts: [0, 1, 2, 3].map((s) => Array.from({ length: 4 }, (_, o) => ((f * 5 + s * 3 + o * 4) % 7) - 3)),
			weight: 20 + ((f * 13) % 50)
		}))
	);
	const [compiled, settings] = [compile(model), startingSettings(model)];
	const value = median(9, () => leadBoxes(compiled, settings, 'o0', { ...leadsOnScreen, levels: 'everywhere' }));
	return [{ name: 'when an outcome leads, 10,000 × 20', value, unit: 'ms', aim: '≤ 300' }];
}

/** What Discover computes, on this machine, warm. */
export function benchDiscover(): Row[] {
	return [...mapRows(), ...linchpinRows(), ...beliefRows(), ...boxRows(), ...benchUncertainWorlds()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	for (const { name, value, unit, aim } of benchDiscover())
		console.log(`${name.padEnd(50)} ${value.toPrecision(4).padStart(8)} ${unit}${aim ? `  aim ${aim}` : ''}`);
