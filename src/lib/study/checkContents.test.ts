import { describe, expect, test } from 'vitest';
import { sayFaults } from '$lib/words/problems';
import { checkContents, uncheckedOf, type UncheckedContents } from './checkContents';
import { readFolder } from './readFolder';
import { filesOf, smallStudy, type SmallStudy } from './testing/smallStudy';

/** The same study as an editor holds it: objects, no files. */
const objectsOf = ({ study, model, scenario, source }: SmallStudy): UncheckedContents => ({
	study: { json: study },
	texts: { report: { en: source } },
	models: [{ name: model.id, json: model }],
	readyScenarios: [{ name: scenario.id, json: scenario }]
});
const small = (change: (small: SmallStudy) => void = () => {}) => {
	const study = smallStudy();
	change(study);
	return study;
};

describe('objects are judged as files are', () => {
	test.each<[string, string, (small: SmallStudy) => void]>([
		['study.passages.0.quotes.en', 'passages.0.quotes.en', (s) => (s.source = s.source.replace('harbour', 'port'))],
		['study.title', 'title', (s) => (s.study.title = {} as never)],
		['models.0.factors.1.weight.value', 'factors.1.weight.value', (s) => (s.model.factors[1]!.weight.value = 250)],
		['models.0.impacts.weather', 'impacts.weather', (s) => (s.model.impacts['weather'] = {})],
		['readyScenarios.0.settings.factors', 'settings.factors', (s) => delete s.scenario.settings.factors['funds']]
	])('%s', (path, inFile, change) => {
		const found = checkContents(objectsOf(small(change))).faults;
		const filed = readFolder(filesOf(small(change))).faults;
		expect(found.map((each) => each.path)).toEqual([path]);
		expect(filed.map((each) => each.path)).toEqual([inFile]);
		expect(found.map(({ code, values }) => ({ code, values }))).toEqual(
			filed.map(({ code, values }) => ({ code, values }))
		);
	});

	test('and a path into them names members as people do', () => {
		const { faults } = checkContents(objectsOf(small((s) => (s.model.factors[1]!.weight.value = 250))));
		expect(faults[0]?.where).toBe('models.plain.factors.trade.weight.value');
	});

	test('two models of one id are told apart by nobody', () => {
		const objects = objectsOf(small());
		const { faults } = checkContents({ ...objects, models: [...objects.models, ...objects.models] });
		expect(faults.map(({ path, code }) => [path, code])).toEqual([['models.1.id', 'duplicate-id']]);
		expect(sayFaults(faults, 'en')).toHaveLength(1);
	});

	test('contents that were judged are judged the same again, orphans too', () => {
		const objects = objectsOf(small((s) => (s.source = s.source.replace('silts up', 'silted up'))));
		const { contents, faults } = checkContents(objects);
		expect(contents?.study.passages[0]?.orphan).toEqual(['en']);
		expect(checkContents(uncheckedOf(contents!))).toEqual({ ...checkContents(objects), faults });
	});

	test('a file that is the word null is a study of no format', () => {
		const { faults } = readFolder({ ...filesOf(small()), 'study.json': 'null' });
		expect(faults[0]).toMatchObject({ file: 'study.json', path: 'format', code: 'wrong-format' });
	});
});
