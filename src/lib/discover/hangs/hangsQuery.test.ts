import { expect, test } from 'vitest';
import { hangingOrders } from '$lib/findings/hanging';
import { hangingKinds } from '$lib/study/hangingKinds';
import { readModel } from '$lib/study/testing/readStudy';
import { worldsAlone } from '$lib/study/testing/worldsAlone';
import { questionsOf } from '../questions';
import { hangsQuery, readHangsView } from './hangsQuery';

test('what the address of the page shows comes back, and the plain view needs no key', () => {
	for (const by of hangingKinds)
		for (const order of hangingOrders) {
			const query = hangsQuery('weight.gulf=40', { by, order });
			expect(readHangsView(new URLSearchParams(query))).toEqual({ view: { by, order }, problems: [] });
		}
	expect(hangsQuery('', { by: 'judgement', order: 'moves' })).toBe('');
});

test('what it cannot show is named, and is plain', () => {
	const { view, problems } = readHangsView(new URLSearchParams('by=passage&by=__proto__&order=1e9'));
	expect(view).toEqual({ by: 'judgement', order: 'moves' });
	expect(problems.map(({ key, value }) => [key, value])).toEqual([
		['by', '__proto__'],
		['order', '1e9']
	]);
});

test('the question is asked of models with outcomes alone', () => {
	const asked = (model: Parameters<typeof questionsOf>[0]) => questionsOf(model).some(({ id }) => id === 'hangs');
	expect([asked(readModel('core')), asked(worldsAlone())]).toEqual([true, false]);
});
