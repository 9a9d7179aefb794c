import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { Busy, Cancelled, Failed } from './failures';
import { Pool, type PoolOptions, type Question } from './Pool';

/**
 * A thread that does what it is told: `hold` answers when the next `release` comes, `die` ends the thread, `throw` breaks it
 * down, anything else is answered with itself and with the thread that answered.
 */
const thread = `
const { parentPort, threadId } = require('node:worker_threads');
const held = [];
parentPort.on('message', ({ kind, id, model, asked }) => {
	if (kind === 'cancel') {
		const at = held.findIndex((each) => each.id === id);
		if (at >= 0) { held.splice(at, 1); parentPort.postMessage({ id, ended: true }); }
	} else if (asked === 'hold') held.push({ id });
	else if (asked === 'die') process.exit(3);
	else if (asked === 'throw') setImmediate(() => { throw new Error('broken'); });
	else if (asked === 'release') { for (const each of held.splice(0)) parentPort.postMessage({ id: each.id, answer: 'held' }); parentPort.postMessage({ id, answer: 'released' }); }
	else if (kind !== 'forget') parentPort.postMessage({ id, answer: { asked, threadId, model } });
});`;

let pool: Pool;
const started: Worker[] = [];
const poolOf = (options: Partial<PoolOptions> = {}) => {
	const start = () => {
		const worker = new Worker(thread, { eval: true });
		started.push(worker);
		return worker;
	};
	pool = new Pool({ size: 1, mostWaiting: 2, longestWait: 10_000, longestWork: 10_000, start, ...options });
	return pool;
};
const question = (asked: string, long = false, version: string | null = null): Question => ({
	...{ kind: 'workbench', version, asked, long },
	model: version === null ? null : ({ id: version } as never)
});
afterEach(async () => {
	await pool.close();
	started.length = 0;
});

describe('a pool of worker threads', () => {
	test('answers short questions while a long one runs in the only thread', async () => {
		poolOf();
		const long = pool.ask(question('hold', true));
		await expect(pool.ask(question('quick'))).resolves.toMatchObject({ asked: 'quick' });
		await pool.ask(question('release'));
		await expect(long).resolves.toBe('held');
	});

	test('refuses what would wait behind too many, and takes the next when there is room', async () => {
		poolOf();
		const all = ['hold', 'a', 'b'].map((asked) => pool.ask(question(asked, true)));
		expect(pool.waiting).toBe(2);
		await expect(pool.ask(question('c', true))).rejects.toBeInstanceOf(Busy);
		await pool.ask(question('release'));
		expect(await Promise.all(all)).toMatchObject(['held', { asked: 'a' }, { asked: 'b' }]);
		await expect(pool.ask(question('c', true))).resolves.toMatchObject({ asked: 'c' });
	});

	test('lets nothing wait longer than it may', async () => {
		poolOf({ longestWait: 1 });
		const held = pool.ask(question('hold', true));
		await expect(pool.ask(question('late', true))).rejects.toBeInstanceOf(Busy);
		await pool.ask(question('release'));
		await held;
	});

	test('takes back a question that waits, and frees the place of one under way', async () => {
		poolOf();
		const [first, second] = [new AbortController(), new AbortController()];
		const running = pool.ask(question('hold', true), first.signal);
		const waiting = pool.ask(question('never', true), second.signal);
		second.abort();
		await expect(waiting).rejects.toBeInstanceOf(Cancelled);
		expect(pool.waiting).toBe(0);
		first.abort();
		await expect(running).rejects.toBeInstanceOf(Cancelled);
		await expect(pool.ask(question('next', true))).resolves.toMatchObject({ asked: 'next' });
	});

	test.each(['die', 'throw'])(
		'replaces a thread that breaks down (%s): what it was asked fails, what waited is answered',
		async (how) => {
			poolOf();
			const [broken, waited] = [pool.ask(question(how, true)), pool.ask(question('after', true))];
			await expect(broken).rejects.toBeInstanceOf(Failed);
			await expect(waited).resolves.toMatchObject({ asked: 'after' });
			expect(started).toHaveLength(2);
		}
	);

	test('ends work that takes too long, with its thread, as what may be asked again later', async () => {
		poolOf({ longestWork: 50 });
		await expect(pool.ask(question('hold', true))).rejects.toBeInstanceOf(Busy);
		await once(started[0]!, 'exit');
	});

	test('asks anew in another thread what ran beside work that takes too long', async () => {
		// The first thread answers nothing, its followers all.
		const threads = ['setInterval(() => undefined, 1000);', thread];
		poolOf({
			...{ longestWork: 200, mostWaiting: 9 },
			start: () => new Worker(threads.length > 1 ? threads.shift()! : thread, { eval: true })
		});
		const overdue = pool.ask(question('long', true, 'v1'));
		await new Promise((resolve) => setTimeout(resolve, 50));
		const beside = pool.ask(question('short', false, 'v1'));
		await expect(overdue).rejects.toBeInstanceOf(Busy);
		await expect(beside).resolves.toMatchObject({ asked: 'short', model: { id: 'v1' } });
	});

	test('sends a model once to each thread', async () => {
		poolOf();
		await expect(pool.ask(question('a', false, 'v1'))).resolves.toMatchObject({ model: { id: 'v1' } });
		await expect(pool.ask(question('b', false, 'v1'))).resolves.toMatchObject({ model: null });
		await expect(pool.ask(question('c', false, 'v2'))).resolves.toMatchObject({ model: { id: 'v2' } });
	});

	test('spreads over its threads, and ends them all', async () => {
		poolOf({ size: 2 });
		const held = [1, 2].map(() => pool.ask(question('hold', true)));
		for (const each of held) void each.catch(() => undefined);
		expect(started).toHaveLength(2);
		const ended = Promise.all(started.map((worker) => once(worker, 'exit')));
		await pool.close();
		await ended;
		expect((await Promise.allSettled(held)).every(({ status }) => status === 'rejected')).toBe(true);
		await expect(pool.ask(question('more'))).rejects.toBeInstanceOf(Busy);
	});
});
