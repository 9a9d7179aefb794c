import { expect, test } from 'vitest';
import { askAgain, isQuestionField } from './importQuestion';

const twin = {
	...{ place: 2, name: 'Front line', token: 'a-scenario', standing: 'apart', later: 0, choice: 'both' },
	here: { name: 'Front line', number: 3, savedAt: '2026-11-24T12:00:00.000Z', author: '' }
} as const;
const asked = { file: 'all.json', fresh: 1, twins: [twin], again: false };
const refused = (typed: Record<string, string>, act = 'importChosen') => ({ act, sentences: [], typed, theirs: null });

test('a question whose form was refused is asked again with the file and what was chosen', () => {
	const typed = { held: '{"name":"all.json","text":"…"}', asked: JSON.stringify(asked), 'choice.2': 'skip' };
	expect(Object.keys(typed).every(isQuestionField)).toBe(true);
	expect(askAgain(refused(typed))).toEqual({ ...asked, held: typed.held, twins: [{ ...twin, choice: 'skip' }] });
	expect(askAgain(refused({ ...typed, 'choice.2': 'else' }))?.twins[0]?.choice).toBe('both');
});

test('another form, or one that holds no question, asks nothing', () => {
	expect(askAgain(refused({ asked: JSON.stringify(asked) }, 'importFile'))).toBeNull();
	expect(askAgain(refused({}))).toBeNull();
	expect(askAgain(refused({ asked: '{' }))).toBeNull();
});
