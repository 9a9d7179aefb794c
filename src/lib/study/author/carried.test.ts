import { expect, test } from 'vitest';
import { checkContents, uncheckedOf } from '../checkContents';
import { readStudy } from '../testing/readStudy';
import { carriedBy, carry, leave } from './carried';
import { addEvent, addFigure, readPartialDate, removeFact } from './facts';
import { judgementOn } from './judging';
import { makeMove } from './moves';

const bundled = () => ({ ...structuredClone(readStudy()), readyScenarios: [] });

test('whatever may rest on a passage takes one, says so by its path, and gives it up again', () => {
	const contents = bundled();
	contents.study.passages.push({ id: 'fresh', source: contents.study.sources[0]!.id, quotes: {} });
	const weight = `about.factors.${contents.models[0]!.factors[1]!.id}.weight`;
	makeMove(contents, 'add models.0.outcomes.0.signposts', 'A treaty', 'en');
	const signpost = `models.0.outcomes.0.signposts.${contents.models[0]!.outcomes[0]!.signposts.length - 1}`;
	const paths = [
		'models.0.factors.1',
		'models.0.outcomes.0',
		signpost,
		`models.0.${weight}`,
		'models.0.about.impacts.gulf.stalled.quiet',
		addEvent(contents, { title: 'Talks', date: '2026-11' }, 'en')
	];
	for (const path of paths) expect(makeMove(contents, `carry ${path} fresh`, '', 'en'), path).toBe(true);
	expect(new Set(carriedBy(contents).get('fresh'))).toEqual(new Set(paths));
	expect(judgementOn(contents.models[0]!, weight.slice('about.'.length))!.basis).not.toBe('analyst');
	for (const path of paths) expect(makeMove(contents, `leave ${path} fresh`, '', 'en'), path).toBe(true);
	expect(carriedBy(contents).get('fresh')).toBeUndefined();
	expect(leave(contents, paths[0]!, 'fresh')).toBe(false);
	expect(carry(contents, 'models.0.factors.99', 'fresh')).toBe(false);
	expect(makeMove(contents, 'carry models.0.factors.1 nothing', '', 'en')).toBe(false);
});

test('a judgement without any passage is the analyst’s own again, with its reason', () => {
	const contents = bundled();
	const model = contents.models[0]!;
	const { about, passages, reason } = model.judgements.find((each) => each.basis !== 'analyst')!;
	for (const id of [...passages]) leave(contents, `models.0.about.${about}`, id);
	expect(judgementOn(model, about)).toEqual({ about, basis: 'analyst', reason, passages: [] });
});

test('one thing takes fifty passages and no more', () => {
	const contents = bundled();
	const factor = contents.models[0]!.factors[0]!;
	factor.passages = Array.from({ length: 50 }, (_, at) => `p-${at}`);
	expect(carry(contents, 'models.0.factors.0', 'one-more')).toBe(false);
	expect(carry(contents, 'models.0.factors.0', 'p-3')).toBe(true);
	expect(factor.passages).toHaveLength(50);
});

test('facts are kept as typed: events, figures of a new series and of one that is there, in the order of their periods', () => {
	const contents = bundled();
	const [passage] = contents.study.passages;
	const series = { title: 'Trade', unit: 'million' };
	const first = addFigure(contents, { series, from: '2025', to: '2025', value: 7 }, 'en')!;
	const { id, points } = contents.study.facts.indicators.at(-1)!;
	const earlier = addFigure(contents, { series: id, from: '2024', to: '2024', value: 5 }, 'en')!;
	expect(earlier).toBe(first);
	expect(points.map(({ value }) => value)).toEqual([5, 7]);
	expect(carry(contents, earlier, passage!.id)).toBe(true);
	expect(addFigure(contents, { series: 'none', from: '2024', to: '2024', value: 5 }, 'en')).toBeNull();
	expect(checkContents(uncheckedOf(contents)).faults).toEqual([]);
	for (const path of [first, first]) expect(removeFact(contents, path)).toBe(true);
	expect(contents.study.facts.indicators.map((each) => each.id)).not.toContain(id);
	expect(removeFact(contents, 'study.facts.events.999')).toBe(false);
});

test.each([
	['٢٠٢٦-١١-٢٨', '2026-11-28'],
	[' 2026 ', '2026'],
	['2026-02-30', null],
	['last year', null]
])('a date is read in any digits, and is one that there is: %s', (typed, read) => {
	expect(readPartialDate(typed)).toBe(read);
});
