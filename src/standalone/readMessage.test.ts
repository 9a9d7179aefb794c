import { expect, test } from 'vitest';
import { readMessage } from './readMessage';

const factor = { weight: 35, spread: 1.5, level: 35, low: 10, high: 60 };
const live = { decisiveness: 1, factors: { gulf: factor } };
const state = { slide: 2, blank: false, live: null };

test('what a show says is heard', () => {
	expect(readMessage({ kind: 'where' })).toEqual({ kind: 'where' });
	for (const kind of ['here', 'state'])
		for (const each of [state, { ...state, live }])
			expect(readMessage({ kind, state: each })).toEqual({ kind, state: each });
});

test('anything else is nothing', () => {
	for (const data of [
		...[null, undefined, 'where', 3, [], {}, { kind: 'go' }, { kind: 'state' }, { kind: 'here', state: null }],
		...[{ slide: '2' }, { slide: NaN }, { blank: 1 }, { live: undefined }, { live: [] }, { live: {} }].map(
			(change) => ({
				kind: 'state',
				state: { ...state, ...change }
			})
		),
		...[{ weight: 101 }, { level: NaN }, { low: '10' }, { spread: 0 }].map((change) => ({
			kind: 'state',
			state: { ...state, live: { ...live, factors: { gulf: { ...factor, ...change } } } }
		})),
		{ kind: 'state', state: { ...state, live: { ...live, factors: null } } }
	])
		expect(readMessage(data), JSON.stringify(data)).toBeNull();
});
