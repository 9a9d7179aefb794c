import { expect, test } from 'vitest';
import { orderByValue } from './orderByValue';
import { stream } from './stream';

const next = stream(11, 0);
const columns: [string, Float64Array][] = [
	['of many numbers', Float64Array.from({ length: 5000 }, () => 100 * next())],
	['with many that are level', Float64Array.from({ length: 999 }, () => Math.floor(7 * next()))],
	[
		'below and above zero',
		Float64Array.from({ length: 999 }, () => (next() - 0.5) * 10 ** Math.floor(40 * next() - 20))
	],
	['of ends', Float64Array.of(0, 5, -5, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE, 5, -5, 0)],
	['of one', Float64Array.of(3)],
	['of none', Float64Array.of()]
];

test.each(columns)('values %s are ordered from the least, and equal ones as they stand', (_, values) => {
	const before = values.slice();
	const plain = [...values.keys()].sort((a, b) => (values[a] === values[b] ? a - b : values[a]! < values[b]! ? -1 : 1));
	expect([...orderByValue(values)]).toEqual(plain);
	expect(values).toEqual(before);
});
