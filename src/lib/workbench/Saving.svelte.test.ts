import { describe, expect, test } from 'vitest';
import type { Refused } from '$lib/study/refused';
import { Saving, type SendAnswer } from './Saving.svelte';

const refused: Refused = { act: 'save', sentences: ['No.'], typed: {}, theirs: null };
const theirs = { number: 4, author: 'B', savedAt: '2026-11-28T10:00:00Z' };

/** A saving whose server answers in the order given, and what it was sent. */
function savingOf(answers: SendAnswer[]) {
	const requests: string[] = [];
	const done: string[] = [];
	let [made, stopped] = [0, 0];
	let again: (() => void) | null = null;
	const saving = new Saving({
		send: (form) => {
			requests.push(String(form.get('request')));
			return Promise.resolve(answers.shift()!);
		},
		newRequest: () => `request-${++made}`,
		whenBack: (call) => {
			again = call;
			return () => void stopped++;
		},
		onsaved: (to) => void done.push(to)
	});
	return { saving, requests, done, back: () => again?.(), stopped: () => stopped };
}
const form = (name: string) => {
	const data = new FormData();
	data.set('name', name);
	return data;
};

describe('the save of a page', () => {
	test('that reaches no server waits, and goes out once with the same id when the server is back', async () => {
		const { saving, requests, done, back, stopped } = savingOf([
			{ refused, unreachable: true },
			{ refused, unreachable: true },
			{ to: '/a' }
		]);
		expect(await saving.save(form('One'))).toBeNull();
		expect(saving.state).toBe('waiting');
		back();
		await Promise.resolve();
		expect(saving.state).toBe('waiting');
		back();
		await Promise.resolve();
		await Promise.resolve();
		expect(done).toEqual(['/a']);
		expect(saving.state).toBe('idle');
		expect(requests).toEqual(['request-1', 'request-1', 'request-1']);
		expect(stopped()).toBe(1);
	});

	test('is another one as soon as anything in it is', async () => {
		const { saving, requests } = savingOf([{ refused }, { refused }, { refused }]);
		for (const name of ['One', 'One', 'Two']) await saving.save(form(name));
		expect(requests).toEqual(['request-1', 'request-1', 'request-2']);
		expect(saving.state).toBe('refused');
	});

	test('that another overtook says whose, and is no wait', async () => {
		const { saving, back, requests } = savingOf([{ refused: { ...refused, theirs } }]);
		await saving.save(form('One'));
		expect(saving.state).toBe('conflict');
		expect(saving.theirs).toBe(4);
		back();
		expect(requests).toHaveLength(1);
	});

	test('goes out no more once it is given up', async () => {
		const { saving, back, requests, stopped } = savingOf([{ refused, unreachable: true }]);
		await saving.save(form('One'));
		saving.withdraw();
		back();
		expect(requests).toHaveLength(1);
		expect(saving.state).toBe('idle');
		expect(stopped()).toBe(1);
	});
});
