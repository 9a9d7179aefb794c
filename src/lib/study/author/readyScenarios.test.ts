import { expect, test } from 'vitest';
import { checkContents, uncheckedOf } from '../checkContents';
import type { StudyContents } from '../contents';
import { readStudy } from '../testing/readStudy';
import { fieldOf, setField } from './fields';
import { labelsOf } from './labels';
import { makeMove } from './moves';

/** The bundled study, of whose ready scenarios the first tries an impact of each of two neighbours, and a cross-impact of one. */
function bundled(): StudyContents {
	const contents = structuredClone(readStudy());
	contents.readyScenarios[0]!.settings.judgements = {
		'impacts.gulf.stalled.quiet': 1,
		'impacts.gulf.slackening.quiet': 2,
		'crossImpacts.proximity.watched.gulf.slackening': 3,
		'impacts.caucasus.marginal.quiet': -1
	};
	return contents;
}
const faultsIn = (contents: StudyContents) => checkContents(uncheckedOf(contents)).faults.map(({ path, code }) => `${path} ${code}`); // prettier-ignore
const tried = (contents: StudyContents) => contents.readyScenarios[0]!.settings.judgements;
const gulf = ({ models }: StudyContents) => models[0]!.factors.findIndex(({ id }) => id === 'gulf');

test('a factor that is added stands in every ready scenario of its model as the model has it', () => {
	const contents = bundled();
	expect(makeMove(contents, 'add models.0.factors', 'Rain', 'en')).toBe(true);
	expect(faultsIn(contents).filter((fault) => fault.startsWith('readyScenarios'))).toEqual([]);
	const { settings } = contents.readyScenarios[0]!;
	expect(settings.factors['rain']).toEqual({ weight: 50, spread: 1.5, level: 0, low: 0, high: 25 });
	const other = contents.readyScenarios.find(({ model }) => model !== contents.models[0]!.id)!;
	expect(other.settings.factors).not.toHaveProperty('rain');
});

test('what is taken out goes from the ready scenarios, with what they tried of it', () => {
	const contents = bundled();
	const at = gulf(contents);
	makeMove(contents, `remove models.0.factors.${at}.states.1`, '', 'en');
	expect(Object.keys(tried(contents)!)).toEqual([
		'impacts.gulf.slackening.quiet',
		'crossImpacts.proximity.watched.gulf.slackening',
		'impacts.caucasus.marginal.quiet'
	]);
	makeMove(contents, `remove models.0.factors.${at}`, '', 'en');
	expect(tried(contents)).toEqual({ 'impacts.caucasus.marginal.quiet': -1 });
	makeMove(contents, `remove models.0.factors.${contents.models[0]!.factors.findIndex(({ id }) => id === 'caucasus')}`, '', 'en'); // prettier-ignore
	expect(contents.readyScenarios[0]!.settings).not.toHaveProperty('judgements');
	expect(faultsIn(contents)).toEqual([]);
});

test('of states that are merged the level and what was tried move to what is left, the middle where both were tried', () => {
	const contents = bundled();
	const at = gulf(contents);
	const factor = contents.models[0]!.factors[at]!;
	const [, stalled, slackening] = factor.states.map(({ level }) => level);
	contents.readyScenarios[0]!.settings.factors['gulf'] = { weight: 1, spread: 1, level: slackening!, low: slackening!, high: 100 }; // prettier-ignore
	makeMove(contents, `merge models.0.factors.${at}.states.1`, '', 'en');
	const merged = factor.states[1]!.level;
	expect(merged).toBeGreaterThan(stalled!);
	expect(contents.readyScenarios[0]!.settings.factors['gulf']).toMatchObject({ level: merged, low: merged, high: 100 });
	expect(tried(contents)).toEqual({
		'impacts.gulf.stalled.quiet': 1.5,
		'crossImpacts.proximity.watched.gulf.stalled': 3,
		'impacts.caucasus.marginal.quiet': -1
	});
	expect(faultsIn(contents)).toEqual([]);
});

test('names and notes of ready scenarios stand in the table of languages, and are taken there', () => {
	const contents = bundled();
	const { name, note } = contents.readyScenarios[0]!;
	expect(labelsOf(contents)).toContainEqual({ path: 'readyScenarios.0.name', said: name });
	expect(labelsOf(contents)).toContainEqual({ path: 'readyScenarios.0.note', said: note });
	expect(setField(contents, 'readyScenarios.0.name.fr', 'Calme')).toBe(null);
	expect(fieldOf(contents, 'readyScenarios.0.name.fr')).toBe('Calme');
	for (const language of Object.keys(note!)) setField(contents, `readyScenarios.0.note.${language}`, '');
	expect(contents.readyScenarios[0]).not.toHaveProperty('note');
	expect(setField(contents, 'readyScenarios.0.id.en', 'x')).toEqual({ why: 'no-field' });
	expect(setField(contents, 'readyScenarios.99.name.en', 'x')).toEqual({ why: 'no-field' });
});
