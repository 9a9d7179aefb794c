import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import { defaultSettings } from '$lib/settings/edits';
import type { Model, Settings } from '$lib/study';
import { bases } from '$lib/study/bounds';
import { judgementsOf } from '$lib/study/judgements';
import { readModel, readStudy } from '$lib/study/testing/readStudy';
import { evidenceRows, hangingBy, listHanging, nearestChangeOf } from './hanging';
import { hangingSaid, nearestSaid } from './hangingSaid';

const extended = readModel('extended');
const { study } = readStudy();
const settings = defaultSettings(extended);
const compiled = compile(extended);
const { share } = evaluate(compiled, settings);

/** The shares of the model's file without some judgements: compiled anew, nothing shared with what is tested. */
function shareWithout(model: Model, at: Settings, paths: readonly string[]): number[] {
	const [changed, set] = [structuredClone(model), structuredClone(at)];
	const weights = model.factors.map(({ id }) => ({ id, out: paths.includes(`factors.${id}.weight`) }));
	const given = weights.filter(({ out }) => !out).map(({ id }) => at.factors[id]!.weight);
	const mean = given.reduce((sum, each) => sum + each, 0) / given.length;
	for (const path of paths) {
		const [root, first = '', second = '', third = ''] = path.split('.');
		if (root === 'impacts') delete changed.impacts[first]![second]![third];
		else if (root === 'outcomes') changed.outcomes.find(({ id }) => id === first)!.baseline = 0;
		else if (root === 'decisiveness') set.decisiveness = 1;
		else if (second === 'weight') set.factors[first]!.weight = mean;
		else Object.assign(set.factors[first]!, { level: 50, low: 0, high: 100 });
	}
	return evaluate(compile(changed), set).share;
}

describe('what hangs on the extended model', () => {
	test.each(['judgement', 'passage', 'basis'] as const)('by %s is what its file gives without it', (kind) => {
		const rows = hangingBy(kind, extended, compiled, settings);
		for (const { paths, without } of rows) {
			const known = shareWithout(extended, settings, paths);
			known.forEach((each, o) => expect(without.share[o]).toBeCloseTo(each, 12));
			const most = Math.max(...known.map((each, o) => Math.abs(each - share[o]!)));
			expect(Math.abs(without.moved?.difference ?? 0)).toBeCloseTo(most, 12);
		}
		const moves = rows.map(({ without }) => Math.abs(without.moved?.difference ?? 0));
		expect(moves).toEqual([...moves].sort((a, b) => b - a));
		expect(listHanging(rows, 'moves-up').map(({ without }) => Math.abs(without.moved?.difference ?? 0))).toEqual(
			[...moves].sort((a, b) => a - b)
		);
	});

	test('leaves out by a passage each judgement that names it, and counts those that name another too', () => {
		const rows = hangingBy('passage', extended, compiled, settings);
		const shares = new Set(judgementsOf(extended).map(({ about }) => about));
		const entries = extended.judgements.filter(({ about }) => shares.has(about));
		expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(entries.flatMap(({ passages }) => passages))].sort());
		for (const { id, paths, shared } of rows) {
			const naming = entries.filter(({ passages }) => passages.includes(id));
			expect([...paths].sort()).toEqual(naming.map(({ about }) => about).sort());
			expect(shared).toBe(naming.filter(({ passages }) => new Set(passages).size > 1).length);
		}
	});

	test('leaves out each judgement once by basis, in any', () => {
		const rows = hangingBy('basis', extended, compiled, settings);
		expect(rows.map(({ id }) => id).sort()).toEqual([...bases].sort());
		const judged = judgementsOf(extended).flatMap(({ about, basis }) => (basis === null ? [] : [about]));
		expect(rows.flatMap(({ paths }) => paths).sort()).toEqual([...judged].sort());
	});

	test('goes by what is tried, which counts as the analyst’s own and rests on no passage', () => {
		const path = 'impacts.proximity.watched.quiet';
		const tried = { ...settings, judgements: { [path]: -1 } };
		const own = structuredClone(extended);
		own.impacts['proximity']!['watched']!['quiet'] = -1;
		own.judgements = own.judgements.filter(({ about }) => about !== path);
		for (const kind of ['judgement', 'passage', 'basis'] as const)
			expect(hangingBy(kind, extended, compiled, tried)).toEqual(hangingBy(kind, own, compile(own), settings));
		expect(evidenceRows(extended, compiled, tried)).toEqual(evidenceRows(own, compile(own), settings));
		expect(nearestChangeOf(extended, compiled, tried)).toEqual(nearestChangeOf(own, compile(own), settings));
	});

	test('says the passage that moves a share most in both languages, with the shares before and after', () => {
		const rows = hangingBy('passage', extended, compiled, settings);
		for (const locale of ['en', 'ar'] as const) {
			const said = hangingSaid({ model: extended, study, kind: 'passage', rows, share, locale });
			expect(said).toContain(locale === 'en' ? 'the exchange of security information' : 'تبادل المعلومات الأمنية');
			for (const each of ['47%', '35%']) expect(said).toContain(each);
		}
	});
});

test('the nearest change of a model moves judgements alone: no blank, no baseline that nobody has set', () => {
	const full = readModel('core');
	const found = nearestChangeOf(full, compile(full), defaultSettings(full));
	expect(found).toHaveLength(1);
	expect(found[0]!.moves).toHaveLength(2);
	expect(nearestSaid(full, found, 'en')).toMatch(/It takes 2 together/);
	const model = structuredClone(full);
	for (const { path } of found[0]!.moves) {
		const [, factor = '', state = '', outcome = ''] = path.split('.');
		delete model.impacts[factor]![state]![outcome];
		model.judgements = model.judgements.filter(({ about }) => about !== path);
	}
	for (const { moves } of nearestChangeOf(model, compile(model), defaultSettings(model)))
		for (const { path } of moves) expect(found[0]!.moves.map((move) => move.path)).not.toContain(path);
});

test('passages that tell the outcomes apart most stand first, those that say the same for all at the foot', () => {
	const rows = evidenceRows(extended, compiled, settings);
	const ranges = rows.map(({ range }) => range);
	expect(ranges).toEqual([...ranges].sort((a, b) => b - a));
	expect(ranges.at(-1)).toBe(0);
	for (const { said, range } of rows) expect(range).toBeCloseTo(Math.max(...said) - Math.min(...said), 12);
});
