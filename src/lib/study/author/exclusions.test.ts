import { describe, expect, test } from 'vitest';
import { criticismKey, criticismsOf } from '$lib/findings/critic';
import { contentChanges } from '$lib/settings/contentChanges';
import { sayContentChanges } from '$lib/words/contentChanges';
import { partKeyNamed } from '$lib/words/partKeys';
import { placeSaid } from '$lib/words/editing';
import { checkContents, uncheckedOf } from '../checkContents';
import type { StudyContents } from '../contents';
import { parseFolder } from '../parseFolder';
import { filesOf, smallStudy } from '../testing/smallStudy';
import { addExclusion, exclusionRefusal } from './exclusions';
import { setField } from './fields';
import { joinContents } from './joining/join';
import { labelsOf } from './labels';
import { makeMove } from './moves';
import { goesWith } from './parts';
import { runnableModel } from './runnable';
import { mergingOf } from './splitStates';
import { readUnfinished } from './unfinished';

function small(): StudyContents {
	const parsed = parseFolder(filesOf(smallStudy()));
	if (!parsed.ok) throw new Error('unsound');
	return { ...parsed.value, readyScenarios: [] };
}
/** The small study with two exclusions: silting high with trade high, and all three high. */
function excluding(): StudyContents {
	const contents = small();
	makeMove(contents, 'add models.0.exclusions', 'silting.high trade.high', 'en');
	makeMove(contents, 'add models.0.exclusions', 'silting.low trade.high funds.high', 'en');
	setField(contents, 'models.0.exclusions.0.reason.en', 'No ship comes in.');
	setField(contents, 'models.0.exclusions.1.reason.en', 'Nobody pays.');
	return contents;
}
const statesIn = ({ models }: StudyContents) => (models[0]!.exclusions ?? []).map(({ states }) => states);
const plain = (said: string) => said.replace(/[\u2066-\u2069]/g, '');

describe('exclusions of a model in the making', () => {
	test('are added by their states, twice none, of one factor none, of nothing none', () => {
		const contents = excluding();
		expect(statesIn(contents)).toEqual([
			{ silting: 'high', trade: 'high' },
			{ silting: 'low', trade: 'high', funds: 'high' }
		]);
		expect(checkContents(uncheckedOf(contents)).faults).toEqual([]);
		const model = contents.models[0]!;
		for (const [typed, why] of [
			['trade.high silting.high', 'twice'],
			['trade.high', 'two'],
			['', 'two'],
			['trade.high trade.low', 'two'],
			['trade.high moon.low', 'two'],
			['trade.high __proto__.low', 'two']
		] as const) {
			expect(exclusionRefusal(model, typed), typed).toBe(why);
			expect(makeMove(contents, 'add models.0.exclusions', typed, 'en'), typed).toBe(false);
		}
		expect(statesIn(contents)).toHaveLength(2);
	});

	test('are as many as may be at most', () => {
		const { models } = small();
		const model = models[0]!;
		const [one, other] = model.factors;
		for (const factor of [one!, other!])
			factor.states = Array.from({ length: 11 }, (_, s) => ({ id: `s${s}`, name: {}, level: s }));
		for (const s of one!.states) for (const t of other!.states) addExclusion(model, `silting.${s.id} trade.${t.id}`);
		expect(model.exclusions).toHaveLength(100);
		expect(exclusionRefusal(model, 'silting.s10 trade.s10')).toBe('full');
	});

	test('change by factor; one that is left alone, or is there twice, or has no reason yet, is said in the check', () => {
		const contents = excluding();
		const path = 'models.0.exclusions.1';
		expect(setField(contents, `${path}.states.silting`, 'moon')).toEqual({ why: 'no-field' });
		expect(setField(contents, `${path}.states.moon`, 'low')).toEqual({ why: 'no-field' });
		expect(setField(contents, 'models.0.exclusions.7.states.silting', 'low')).toEqual({ why: 'no-field' });
		expect(setField(contents, `${path}.states.silting`, 'high')).toBe(null);
		expect(setField(contents, `${path}.states.funds`, '')).toBe(null);
		setField(contents, `${path}.reason.en`, '');
		const codes = () => checkContents(uncheckedOf(contents)).faults.map((fault) => [fault.path, fault.code]);
		expect(codes()).toEqual([
			[`${path}.reason`, 'no-language'],
			[`${path}.states`, 'excluded-twice']
		]);
		setField(contents, `${path}.reason.en`, 'So.');
		setField(contents, `${path}.states.silting`, '');
		expect(codes()).toEqual([[`${path}.states`, 'exclusion-alone']]);
		expect(readUnfinished(structuredClone(contents))).not.toBe(null);
		expect(runnableModel(contents.models[0]!)!.exclusions).toHaveLength(1);
		expect(plain(placeSaid(contents, `${path}.states`, 'en'))).toBe('exclusion of “trade” at “high”');
	});

	test('that hold another are noted', () => {
		const contents = excluding();
		setField(contents, 'models.0.exclusions.1.states.silting', 'high');
		const { faults, notes } = checkContents(uncheckedOf(contents));
		expect(faults).toEqual([]);
		expect(notes.filter(({ code }) => code === 'exclusion-redundant')).toMatchObject([
			{ path: 'models.0.exclusions.1.states', values: { states: 'silting.high + trade.high' } }
		]);
	});

	test('go with a state or factor that they name, and are counted before', () => {
		const contents = excluding();
		const model = contents.models[0]!;
		expect(goesWith(model, { factor: 'trade' }).exclusions).toBe(2);
		expect(goesWith(model, { factor: 'trade', state: 'low' }).exclusions).toBe(0);
		expect(goesWith(model, { outcome: 'steady' }).exclusions).toBe(0);
		makeMove(contents, 'remove models.0.factors.2', '', 'en');
		expect(statesIn(contents)).toEqual([{ silting: 'high', trade: 'high' }]);
		makeMove(contents, 'remove models.0.factors.0.states.2', '', 'en');
		expect('exclusions' in model).toBe(false);
	});

	test('are taken out by their place, the list with the last', () => {
		const contents = excluding();
		expect(makeMove(contents, 'remove models.0.exclusions.0', '', 'en')).toBe(true);
		expect(makeMove(contents, 'remove models.0.exclusions.1', '', 'en')).toBe(false);
		expect(makeMove(contents, 'remove models.0.exclusions.0', '', 'en')).toBe(true);
		expect('exclusions' in contents.models[0]!).toBe(false);
	});

	test('hold for both parts of a state that is split with its numbers', () => {
		const contents = excluding();
		makeMove(contents, 'split models.0.factors.1.states.2', 'Nearly', 'en');
		expect(statesIn(contents).map(({ trade }) => trade)).toEqual(['high', 'high', 'nearly', 'nearly']);
		expect(checkContents(uncheckedOf(contents)).faults).toEqual([]);
		const open = excluding();
		makeMove(open, 'split-open models.0.factors.1.states.2', 'Nearly', 'en');
		expect(statesIn(open)).toEqual(statesIn(excluding()));
	});

	test('stay for merged states where both were excluded, and fall where one was', () => {
		const contents = excluding();
		makeMove(contents, 'add models.0.exclusions', 'silting.middle trade.high', 'en');
		setField(contents, 'models.0.exclusions.2.reason.en', 'Too shallow.');
		const model = contents.models[0]!;
		expect(mergingOf(model, 'silting', 1)).toMatchObject({ dropped: 0 });
		expect(mergingOf(model, 'silting', 0)).toMatchObject({ dropped: 2 });
		makeMove(contents, 'merge models.0.factors.0.states.1', '', 'en');
		expect(model.exclusions).toEqual([
			{ states: { silting: 'low', trade: 'high', funds: 'high' }, reason: { en: 'Nobody pays.' } },
			{ states: { silting: 'middle', trade: 'high' }, reason: { en: 'Too shallow. · No ship comes in.' } }
		]);
	});

	test('are in a copy of the model, in the table of languages and in what is said of changes', () => {
		const before = small();
		const contents = excluding();
		makeMove(contents, 'copy models.0', 'Twin', 'en');
		expect(contents.models[1]!.exclusions).toEqual(contents.models[0]!.exclusions);
		contents.models.pop();
		expect(labelsOf(contents)).toContainEqual({
			path: 'models.0.exclusions.0.reason',
			said: { en: 'No ship comes in.' }
		});
		const [first] = contentChanges(before, contents);
		expect(plain(sayContentChanges([first!], { from: before, to: contents }, 'en', 3)[0]!)).toBe(
			'Added: exclusion of “silting” at “high” and “trade” at “high”'
		);
		expect(plain(partKeyNamed(first!.part, { from: before, to: contents }, 'ar'))).toBe(
			'استبعاد «silting» عند «high» و«trade» عند «high»'
		);
	});

	test('of two who edit are joined one by one; one whose factor the other took out falls, and is counted', () => {
		const base = excluding();
		const [mine, theirs] = [structuredClone(base), structuredClone(base)];
		makeMove(mine, 'add models.0.exclusions', 'funds.low trade.low', 'en');
		setField(mine, 'models.0.exclusions.0.reason.en', 'Mine.');
		setField(theirs, 'models.0.exclusions.0.reason.en', 'Theirs.');
		makeMove(theirs, 'remove models.0.factors.2', '', 'en');
		const choices = new Map([['exclusion plain silting.high+trade.high', 'theirs' as const]]);
		const { contents, conflicts, dropped } = joinContents(base, theirs, mine, choices);
		expect(conflicts).toEqual(['exclusion plain silting.high+trade.high']);
		expect(contents.models[0]!.exclusions).toEqual([
			{ states: { silting: 'high', trade: 'high' }, reason: { en: 'Theirs.' } }
		]);
		expect(dropped).toBeGreaterThan(0);
	});

	test('of states that promote one another strongly are asked about, each pair once', () => {
		const contents = excluding();
		const model = contents.models[0]!;
		const asked = () => criticismsOf(model).filter(({ code }) => code === 'excluded-promoted').map(criticismKey); // prettier-ignore
		expect(asked()).toEqual(['excluded-promoted.trade.high.funds.high']);
		model.crossImpacts['trade']!['high']!['funds']!['high'] = 1;
		expect(asked()).toEqual([]);
	});
});
