import { pathToFileURL } from 'node:url';
import { compile, leaderMap, weightTriangle } from '../../src/lib/engine';
import { buildModel, changeFactor, startingSettings } from '../../src/lib/engine/testing/buildModel';
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

/** What Discover computes, on this machine, warm. */
export function benchDiscover(): Row[] {
	return [...mapRows(), ...benchUncertainWorlds()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	for (const { name, value, unit, aim } of benchDiscover())
		console.log(`${name.padEnd(50)} ${value.toPrecision(4).padStart(8)} ${unit}${aim ? `  aim ${aim}` : ''}`);
