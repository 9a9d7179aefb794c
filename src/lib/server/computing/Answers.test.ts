import { describe, expect, test } from 'vitest';
import { Answers } from './Answers';
import { Cancelled } from './failures';

/** Work that ends only when nobody waits for it. */
const endless = (left: AbortSignal) =>
	new Promise<string>((_, reject) => left.addEventListener('abort', () => reject(new Cancelled())));

describe('answers by what was asked', () => {
	test('begin nothing for a request that has left before it asked', async () => {
		let begun = 0;
		const answers = new Answers<string>(4);
		const begin = () => Promise.resolve(`${++begun}`);
		await expect(answers.of('key', begin, AbortSignal.abort())).rejects.toBeInstanceOf(Cancelled);
		expect(begun).toBe(0);
		expect(await answers.of('key', begin)).toBe('1');
	});

	test('count none that has left before it came among those that wait', async () => {
		const answers = new Answers<string>(4);
		const leaves = new AbortController();
		const shared = answers.of('key', endless, leaves.signal);
		await expect(answers.of('key', endless, AbortSignal.abort())).rejects.toBeInstanceOf(Cancelled);
		leaves.abort();
		await expect(shared).rejects.toBeInstanceOf(Cancelled);
	});

	test('keep the newest, and none that failed', async () => {
		const answers = new Answers<string>(2);
		await expect(answers.of('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		for (const key of ['a', 'b', 'c']) await answers.of(key, () => Promise.resolve(key));
		expect(await answers.of('a', () => Promise.resolve('anew'))).toBe('anew');
		expect(await answers.of('c', () => Promise.resolve('anew'))).toBe('c');
	});
});
