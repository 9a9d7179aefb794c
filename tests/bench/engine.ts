import { pathToFileURL } from 'node:url';
import { compile, evaluate, simulate, type SimulationOptions } from '../../src/lib/engine';
import { buildModel, changeFactor, startingSettings } from '../../src/lib/engine/testing/buildModel';
import { median } from './median';
import { timeOfPlainC } from './plainC';
import type { Row } from './row';

const sizes = [
	[1, 2],
	[4, 4],
	[10, 4],
	[40, 8]
] as const;
const tenThousand: SimulationOptions = { draws: 10_000, seed: 1, weights: 'around' };

/** Factors of four states whose impacts −3…3 follow no pattern that ties or settles the outcomes; ranges of ±25. */
function made(factors: number, outcomes: number) {
	const model = buildModel(
		Array.from({ length: factors }, (_, f) => ({
			impacts: [0, 1, 2, 3].map((s) => Array.from({ length: outcomes }, (_, o) => ((f * 5 + s * 3 + o * 4) % 7) - 3)),
			weight: 20 + ((f * 13) % 50),
			range: [25, 50, 75] as [number, number, number]
		}))
	);
	return { compiled: compile(model), settings: startingSettings(model) };
}

function evaluateRows(): Row[] {
	return sizes.slice(1).map(([factors, outcomes]) => {
		const { compiled, settings } = made(factors, outcomes);
		const batch = 1000;
		const time = median(200, () => {
			for (let i = 0; i < batch; i++) evaluate(compiled, settings);
		});
		const aim = factors === 4 ? { aim: '< 2000' } : {};
		return { name: `evaluate, ${factors} × ${outcomes}`, value: (time / batch) * 1e6, unit: 'ns', ...aim };
	});
}

/** What a drag asks for: the same settings but for one number of one factor, another in every call. */
function dragRows(): Row[] {
	const { compiled, settings } = made(4, 4);
	const time = (change: (turn: number) => Parameters<typeof changeFactor>[2]) =>
		median(200, (turn) => simulate(compiled, changeFactor(settings, 'f1', change(turn)), tenThousand));
	const any = median(200, () => simulate(compiled, settings, { ...tenThousand, weights: 'any' }));
	return [
		{ name: 'simulate 10,000, 4 × 4, a weight moves', value: time((turn) => ({ weight: 20 + turn / 10 })), unit: 'ms', aim: '≤ 2' }, // prettier-ignore
		{ name: 'simulate 10,000, 4 × 4, a level moves', value: time((turn) => ({ level: 40 + turn / 20 })), unit: 'ms' },
		{ name: 'simulate 10,000, 4 × 4, any weights', value: any, unit: 'ms' }
	];
}

/** The engine beside the same arithmetic in plain C, both with a weight that moves, in the same minute. */
export function plainCBench(): Row[] {
	const inC = timeOfPlainC();
	if (inC === null) {
		console.log('simulate beside plain C: skipped, there is no gcc.');
		return [];
	}
	const { compiled, settings } = made(4, 4);
	const ours = median(300, (turn) =>
		simulate(compiled, changeFactor(settings, 'f1', { weight: 20 + turn / 10 }), tenThousand)
	);
	return [
		{ name: 'simulate 10,000, 4 × 4, in plain C', value: inC, unit: 'ms' },
		{ name: 'simulate 10,000, 4 × 4, the engine', value: ours, unit: 'ms' },
		{ name: 'simulate 10,000, 4 × 4, the engine against plain C', value: ours / inC, unit: '×', aim: '≤ 2' }
	];
}

function coldRow(): Row {
	const { compiled, settings } = made(4, 4);
	let seed = 1000;
	const value = median(50, () => simulate(compiled, settings, { ...tenThousand, seed: ++seed }));
	return { name: 'simulate 10,000, 4 × 4, new dice', value, unit: 'ms' };
}

/** Time by number of draws and by size, each with its ratio to the first of its kind. */
function growthRows(): Row[] {
	const measure = ([factors, outcomes]: readonly [number, number], draws: number, calls: number) => {
		const { compiled, settings } = made(factors, outcomes);
		return median(calls, () => simulate(compiled, settings, { ...tenThousand, draws }));
	};
	const grow = (kind: { name: string; value: number }[]): Row[] =>
		kind.flatMap(({ name, value }) => [
			{ name: `simulate ${name}`, value, unit: 'ms' },
			{ name: `simulate ${name}, against ${kind[0]!.name}`, value: value / kind[0]!.value, unit: '×' }
		]);
	const byDraws = [1_000, 10_000, 100_000].map((draws) => ({
		name: `${draws.toLocaleString('en')} draws, 4 × 4`,
		value: measure([4, 4], draws, draws > 10_000 ? 15 : 100)
	}));
	const bySize = sizes.map((size) => ({
		name: `10,000 draws, size ${size.join(' × ')}`,
		value: measure(size, 10_000, size[0] > 10 ? 15 : 100)
	}));
	return [...grow(byDraws), ...grow(bySize)];
}

/** The engine on this machine, warm unless a row says otherwise; sizes are factors × outcomes. */
export function benchEngine(): Row[] {
	return [...evaluateRows(), ...dragRows(), coldRow(), ...growthRows()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	for (const { name, value, unit, aim } of benchEngine())
		console.log(`${name.padEnd(70)} ${value.toPrecision(4).padStart(8)} ${unit}${aim ? `  aim ${aim}` : ''}`);
