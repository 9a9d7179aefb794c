import { expect, test } from 'vitest';
import type { TornadoBar } from '$lib/engine';
import { factorsByInfluence } from './factorsByInfluence';

const bar = (factor: string, parameter: 'weight' | 'level', shareAtLow: number, shareAtHigh: number): TornadoBar => ({
	...{ factor, parameter, low: 0, high: 1, shareAtLow, shareAtHigh },
	...{ least: Math.min(shareAtLow, shareAtHigh), most: Math.max(shareAtLow, shareAtHigh), peak: null, trough: null }
});

test('factors are told by the wider of their two bars, whichever way it runs', () => {
	const bars = [
		bar('a', 'level', 0.4, 0.5),
		bar('b', 'level', 0.6, 0.2),
		bar('a', 'weight', 0.3, 0.35),
		bar('c', 'weight', 0.1, 0.3),
		bar('c', 'level', 0.2, 0.2)
	];
	expect(factorsByInfluence(bars)).toEqual(['b', 'c', 'a']);
	expect(factorsByInfluence([])).toEqual([]);
});
