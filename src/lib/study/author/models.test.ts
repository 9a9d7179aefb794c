import { expect, test } from 'vitest';
import { checkContents, uncheckedOf } from '../checkContents';
import { readStudy } from '../testing/readStudy';
import { fieldOf, setField } from './fields';
import { makeMove } from './moves';
import { readUnfinished } from './unfinished';

test('a study gets another model, empty or as a copy, under an id of its own', () => {
	const contents = structuredClone(readStudy());
	const [first] = contents.models;
	const count = contents.models.length;
	expect(makeMove(contents, 'add models', 'نموذج آخر', 'ar')).toBe(true);
	expect(makeMove(contents, 'copy models.0', '', 'en')).toBe(true);
	expect(makeMove(contents, 'copy models.0', 'Another view', 'en')).toBe(true);
	const [blank, copy, named] = contents.models.slice(count);
	expect(blank).toMatchObject({ id: 'model', title: { ar: 'نموذج آخر' }, factors: [], outcomes: [] });
	expect(copy).toEqual({ ...first, id: `${first!.id}-2` });
	expect(named).toEqual({ ...first, id: 'another-view', title: { en: 'Another view' } });
	expect(readUnfinished(JSON.parse(JSON.stringify(contents)))).not.toBeNull();
	contents.models.splice(count, 1);
	expect(checkContents(uncheckedOf(contents)).faults).toEqual([]);
});

test('a model is removed with its ready scenarios, and the only one is not', () => {
	const contents = structuredClone(readStudy());
	const [first] = contents.models;
	expect(makeMove(contents, 'remove models.0', '', 'en')).toBe(true);
	expect(contents.models.map(({ id }) => id)).not.toContain(first!.id);
	expect(contents.readyScenarios.some(({ model }) => model === first!.id)).toBe(false);
	while (contents.models.length > 1) makeMove(contents, 'remove models.0', '', 'en');
	expect(makeMove(contents, 'remove models.0', '', 'en')).toBe(false);
	for (let more = 0; more < 30; more++) makeMove(contents, 'add models', `Model ${more}`, 'en');
	expect(contents.models).toHaveLength(20);
});

test('a criticism is answered by a field, in any language, and the answer is taken back whole', () => {
	const contents = structuredClone(readStudy());
	const path = 'models.0.answers.states-alike.gulf.slow.reversed';
	for (const [language, reason] of [
		['en', 'Both are the end of it'],
		['pt-BR', 'Sim']
	] as const)
		// prettier-ignore
		expect(setField(contents, `${path}.${language}`, reason)).toBeNull();
	expect(contents.models[0]!.answers).toEqual([
		{ criticism: 'states-alike.gulf.slow.reversed', reason: { en: 'Both are the end of it', 'pt-BR': 'Sim' } }
	]);
	expect(fieldOf(contents, `${path}.en`)).toBe('Both are the end of it');
	expect(fieldOf(contents, 'models.0.answers.no-test.quiet.en')).toBe('');
	expect(readUnfinished(JSON.parse(JSON.stringify(contents)))).not.toBeNull();
	setField(contents, `${path}.en`, ' ');
	expect(contents.models[0]!.answers).toHaveLength(1);
	expect(makeMove(contents, `remove ${path}`, '', 'en')).toBe(true);
	expect(contents.models[0]).toEqual(readStudy().models[0]);
});
