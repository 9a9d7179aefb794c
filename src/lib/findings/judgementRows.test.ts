import { describe, expect, test } from 'vitest';
import { compile, evaluate, leaveOneOut } from '$lib/engine';
import { changeFactor } from '$lib/engine/testing/buildModel';
import { defaultSettings } from '$lib/settings/edits';
import type { Model, Settings } from '$lib/study';
import { countByBasis, sharePaths } from '$lib/study/judgements';
import { readModel } from '$lib/study/testing/readStudy';
import { judgementRows, listJudgements, type JudgementFilter, type JudgementOrder } from './judgementRows';

const model = readModel('core');
const settings = changeFactor(defaultSettings(model), 'gulf', { weight: 40 });

function rowsOf(of: Model, set: Settings) {
	const compiled = compile(of);
	return judgementRows(of, set, { share: evaluate(compiled, set).share, leftOut: leaveOneOut(compiled, set) });
}
const rows = rowsOf(model, settings);
const row = (about: string, among = rows) => among.find((each) => each.about === about)!;
const any = { factor: null, outcome: null, basis: null };

describe('judgementRows', () => {
	test('gives every number behind a share once, in the model’s order, with what it is about', () => {
		expect(rows.map(({ about }) => about)).toEqual(sharePaths(model));
		// A baseline that nobody has given is listed open, so that one can be tried.
		expect(rows.filter(({ basis }) => basis !== null)).toHaveLength(countByBasis(model).all);
		expect(row('outcomes.quiet.baseline')).toMatchObject({ value: 0, basis: null, tried: false, carries: null });
		expect(row('impacts.proximity.watched.quiet')).toMatchObject({
			...{ kind: 'impact', factor: 'proximity', state: 'watched', outcome: 'quiet', value: 2, basis: 'text' }
		});
	});

	test('gives values as the scenario has them, and the model’s where they differ', () => {
		expect(row('factors.gulf.weight')).toMatchObject({ value: 40, modelValue: 25 });
		expect(row('factors.proximity.weight')).toMatchObject({ value: 35, modelValue: null });
		expect(row('factors.gulf.level')).toMatchObject({ value: 70, modelValue: null });
		expect(row('decisiveness')).toMatchObject({ kind: 'decisiveness', value: 1, factor: null, outcome: null });
	});

	test('gives values that the scenario tries, beside the model’s own and what it says of that', () => {
		const about = 'impacts.proximity.watched.quiet';
		const tried = rowsOf(model, { ...settings, judgements: { [about]: -1, 'outcomes.quiet.baseline': 0.5 } });
		expect(row(about, tried)).toMatchObject({
			value: -1,
			modelValue: 2,
			tried: true,
			basis: 'analyst',
			entry: { basis: 'text' }
		});
		expect(row('outcomes.quiet.baseline', tried)).toMatchObject({ value: 0.5, modelValue: 0, tried: true });
		expect(row(about)).toMatchObject({ tried: false });
		expect(row(about, tried).carries).not.toEqual(row(about).carries);
	});

	test('leaves what nobody has judged open, and an impact that is set to 0 at 0', () => {
		const blank = structuredClone(model);
		delete blank.impacts['gulf']!['stalled']!['hedged'];
		blank.judgements = blank.judgements.filter(({ about }) => about !== 'impacts.gulf.stalled.hedged');
		expect(row('impacts.gulf.stalled.hedged', rowsOf(blank, settings))).toMatchObject({ value: null, basis: null });
		expect(row('impacts.gulf.stalled.hedged')).toMatchObject({ value: 0 });
		const open = listJudgements(rowsOf(blank, settings), { ...any, basis: 'open' }, 'model');
		expect(open.map(({ kind }) => kind)).toEqual(['impact', ...model.outcomes.map(() => 'baseline')]);
	});

	test('says what hangs on a judgement: the share of an outcome with it, and without it', () => {
		const about = 'impacts.proximity.watched.quiet';
		const without = structuredClone(model);
		without.impacts['proximity']!['watched']!['quiet'] = 0;
		const [before, after] = [model, without].map((each) => evaluate(compile(each), settings).share);
		const moves = after!.map((share, o) => Math.abs(share - before![o]!));
		const most = moves.indexOf(Math.max(...moves));
		const { carries } = row(about);
		expect(carries!.outcome).toBe(model.outcomes[most]!.id);
		expect(carries!.from).toBeCloseTo(before![most]!, 12);
		expect(carries!.to).toBeCloseTo(after![most]!, 12);
		// Where the factor does not stand nothing hangs on it.
		expect(row('impacts.proximity.front-line.alignment').carries).toBeNull();
	});
});

describe('listJudgements', () => {
	test('keeps those of a factor, an outcome and a basis', () => {
		const of = (filter: Partial<JudgementFilter>) => listJudgements(rows, { ...any, ...filter }, 'model');
		// Sixteen impacts, weight and level.
		expect(of({ factor: 'gulf' })).toHaveLength(18);
		expect(of({ outcome: 'quiet' }).every(({ outcome }) => outcome === 'quiet')).toBe(true);
		expect(of({ basis: 'text' })).toHaveLength(countByBasis(model).text);
		expect(of({})).toEqual(rows);
	});

	test('sorts by value within each kind, and by what hangs on them, ties in the model’s order', () => {
		const sorted = (order: JudgementOrder) => listJudgements(rows, any, order);
		const impacts = (order: JudgementOrder) =>
			sorted(order).flatMap(({ kind, value }) => (kind === 'impact' ? [value!] : []));
		expect(impacts('value')).toEqual([...impacts('value')].sort((a, b) => b - a));
		expect(impacts('value-up')).toEqual([...impacts('value')].sort((a, b) => a - b));
		const moves = sorted('carries').map(({ carries }) => (carries ? Math.abs(carries.to - carries.from) : 0));
		expect(moves).toEqual([...moves].sort((a, b) => b - a));
		expect(moves[0]).toBeGreaterThan(0.1);
		const still = sorted('carries').flatMap(({ about, carries }) => (carries ? [] : [about]));
		expect(still).toEqual(rows.flatMap(({ about, carries }) => (carries ? [] : [about])));
	});

	test('puts what is open last in either direction', () => {
		const open = rows.map((each, at) => (at === 0 ? { ...each, value: null } : each));
		for (const order of ['value', 'value-up'] as const) {
			const impacts = listJudgements(open, any, order).filter(({ kind }) => kind === 'impact');
			expect(impacts.at(-1)!.value).toBeNull();
		}
	});
});
