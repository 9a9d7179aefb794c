import { describe, expect, test } from 'vitest';
import type { TaskControl } from '$lib/engine';
import type { Runner } from './Runner';
import { Task } from './Task.svelte';

const runner = {} as Runner;

/** A task whose questions are answered by hand. */
function byHand() {
	const asked: { question: string; watch: TaskControl; answer: (value: string) => void; fail: () => void }[] = [];
	const task = new Task<[string], string>(
		(_, [question], watch) =>
			new Promise((resolve, reject) => {
				asked.push({ question, watch, answer: resolve, fail: () => reject(new Error('no')) });
			})
	);
	return { task, asked };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('Task', () => {
	test('waits for a place to run in, then asks once', async () => {
		const { task, asked } = byHand();
		task.follow('a');
		task.follow('a');
		expect(asked).toHaveLength(0);
		task.use(runner);
		task.follow('a');
		expect(asked).toHaveLength(1);
		asked[0]!.watch.progress(0.5);
		expect(task.progress).toBe(0.5);
		asked[0]!.answer('A');
		await settled();
		expect([task.answer, task.stale, task.state]).toEqual(['A', false, 'idle']);
	});

	test('asks nothing that the server has answered wholly, and asks the next', async () => {
		const asked: string[] = [];
		const task = new Task<[string], string>((_, [question]) => {
			asked.push(question);
			return Promise.resolve(`${question} of the page`);
		}, 'a of the server');
		task.settle('a');
		task.use(runner);
		task.follow('a');
		expect([task.answer, task.stale, asked]).toEqual(['a of the server', false, []]);
		task.follow('b');
		await settled();
		expect([task.answer, asked]).toEqual(['b of the page', ['b']]);
	});

	test('ends an older question, keeps its answer as old and never shows a late one', async () => {
		const { task, asked } = byHand();
		task.use(runner);
		task.follow('a');
		asked[0]!.answer('A');
		await settled();
		task.follow('b');
		task.follow('c');
		expect(asked[1]!.watch.signal.aborted).toBe(true);
		expect([task.answer, task.stale]).toEqual(['A', true]);
		asked[2]!.answer('C');
		await settled();
		asked[1]!.answer('B');
		await settled();
		expect([task.answer, task.stale]).toEqual(['C', false]);
	});

	test('stops when told to, and goes on when asked again', async () => {
		const { task, asked } = byHand();
		task.use(runner);
		task.follow('a');
		task.cancel();
		expect(asked[0]!.watch.signal.aborted).toBe(true);
		asked[0]!.fail();
		await settled();
		expect(task.state).toBe('cancelled');
		task.again();
		asked[1]!.answer('A');
		await settled();
		expect([task.answer, task.state]).toEqual(['A', 'idle']);
	});

	test('keeps a failure until it is asked again', async () => {
		const { task, asked } = byHand();
		task.use(runner);
		task.follow('a');
		asked[0]!.fail();
		await settled();
		expect([task.answer, task.state]).toEqual([null, 'failed']);
		task.again();
		expect([asked.length, task.state]).toEqual([2, 'running']);
	});
});
