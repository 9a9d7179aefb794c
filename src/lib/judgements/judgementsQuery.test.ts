import { expect, test } from 'vitest';
import { readModel } from '$lib/study/testing/readStudy';
import { judgementsQuery, readJudgementsView, type JudgementsView } from './judgementsQuery';

const model = readModel('core');
const plain: JudgementsView = { factor: null, outcome: null, basis: null, view: 'list', order: 'model' };
const read = (query: string) => readJudgementsView(model, new URLSearchParams(query));

test('an address without any of the page’s keys lists everything', () => {
	expect(read('from=core-front-line@3&weight.gulf=40&outcome=quiet')).toEqual({ view: plain, problems: [] });
});

test('what is written is read back, beside the scenario’s own part', () => {
	const view: JudgementsView = { factor: 'gulf', outcome: 'quiet', basis: 'open', view: 'matrix', order: 'carries-up' };
	const query = judgementsQuery('from=abc@3&outcome=hedged', view);
	expect(query).toBe('?from=abc@3&outcome=hedged&factor=gulf&on=quiet&basis=open&view=matrix&order=carries-up');
	expect(read(query)).toEqual({ view, problems: [] });
	expect(judgementsQuery('', plain)).toBe('');
});

test('a form sends empty fields, which ask for nothing', () => {
	expect(read('view=cross&factor=gulf').view).toEqual({ ...plain, view: 'cross', factor: 'gulf' });
	expect(read('factor=&on=&basis=')).toEqual({ view: plain, problems: [] });
});

test('what cannot be read is passed over and named', () => {
	const { view, problems } = read('factor=nowhere&basis=hearsay&view=pie&order=size&on=quiet');
	expect(view).toEqual({ ...plain, outcome: 'quiet' });
	expect(problems.map(({ code, key, value }) => [code, key, value])).toEqual([
		['unknown-choice', 'factor', 'nowhere'],
		['unknown-choice', 'basis', 'hearsay'],
		['unknown-choice', 'view', 'pie'],
		['unknown-choice', 'order', 'size']
	]);
});
