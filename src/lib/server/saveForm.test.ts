import { describe, expect, test } from 'vitest';
import { describeForm, readForm, saveForm } from './saveForm';

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [key, value] of Object.entries(fields)) data.set(key, value);
	return data;
};
const good = { request: 'a-request', name: ' Name ', tags: 'a, b،b\n c', expected: '2' };

describe('a form that saves', () => {
	test('is trimmed, its tags parted by commas of either script and each there once', () => {
		const read = readForm(saveForm, form({ ...good, note: ' n ' }));
		expect(read).toMatchObject({
			ok: true,
			value: { name: 'Name', note: 'n', tags: ['a', 'b', 'c'], expected: 2, mode: 'new', scenario: '' }
		});
	});

	test.each([
		[{ name: '  ' }, { field: 'name', code: 'missing', max: 120 }],
		[{ name: 'x'.repeat(121) }, { field: 'name', code: 'too-long', max: 120 }],
		[{ note: 'x'.repeat(2001) }, { field: 'note', code: 'too-long', max: 2000 }],
		[{ tags: 'x'.repeat(41) }, { field: 'tags', code: 'too-long', max: 40 }],
		[{ tags: [...'abcdefghijklm'].join() }, { field: 'tags', code: 'too-long', max: 12 }],
		[{ request: '../../x' }, { field: 'request', code: 'wrong', max: 0 }],
		[{ expected: 'NaN' }, { field: 'expected', code: 'wrong', max: 0 }]
	])('names the field for %j', (changed, fault) => {
		expect(readForm(describeForm, form({ ...good, ...changed }))).toEqual({ ok: false, faults: [fault] });
	});

	test('without a name asks for it', () => {
		expect(readForm(describeForm, form({ request: 'a-request' }))).toMatchObject({ faults: [{ code: 'missing' }] });
	});
});
