import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { historyOf, type KeptStep } from './keptHistory';

const step = (at: number, bookmark: string | null = null): KeptStep => ({
	settings: `weight.gulf=${at}`,
	address: '',
	bookmark
});
const history = historyOf({ study: 's', model: 'm' });

describe('the history in the browser’s storage', () => {
	const kept = new Map<string, string>();
	beforeEach(() => {
		kept.clear();
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => kept.set(key, value)
		});
	});
	afterEach(() => vi.unstubAllGlobals());

	test('is the one of its model', () => {
		history.write({ steps: [step(1)], at: 0 });
		expect(history.read()).toEqual({ steps: [step(1)], at: 0 });
		expect(historyOf({ study: 's', model: 'other' }).read()).toBeNull();
	});

	test('knows the way of weighing that led to a step, and takes none that there is not', () => {
		const weighed = { ...step(1), weighed: 'swing' as const };
		history.write({ steps: [weighed], at: 0 });
		expect(history.read()).toEqual({ steps: [weighed], at: 0 });
		kept.set('history/s/m', JSON.stringify({ steps: [{ ...weighed, weighed: 'dice' }], at: 0 }));
		expect(history.read()).toBeNull();
	});

	test('keeps the newest 300, every bookmark, and the state in hand', () => {
		const steps = Array.from({ length: 1000 }, (_, at) => step(at, at === 5 ? 'Five' : null));
		history.write({ steps, at: 9 });
		const read = history.read()!;
		expect(read.steps).toHaveLength(302);
		expect(read.steps.slice(0, 3)).toEqual([step(5, 'Five'), step(9), step(700)]);
		expect(read.at).toBe(1);
	});

	test.each(['', 'null', '{"steps":[],"at":0}', '{"steps":[{"settings":1}],"at":0}', '{"steps":[],', '{"at":7}'])(
		'is none where it cannot be read: %s',
		(text) => {
			kept.set('history/s/m', text);
			expect(history.read()).toBeNull();
		}
	);

	test('is none where storage is forbidden, and nothing breaks', () => {
		vi.stubGlobal('localStorage', undefined);
		history.write({ steps: [step(1)], at: 0 });
		expect(history.read()).toBeNull();
	});
});
