import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyContents } from '../../contents';
import { aboutPath } from '../../aboutPath';
import { readStudy } from '../../testing/readStudy';
import { blankStudy } from '../blankStudy';
import { setField } from '../fields';
import { editJudgement } from '../judging';
import { makeMove } from '../moves';
import { removePassage } from '../passages';
import { readUnfinished } from '../unfinished';
import { joinContents } from './join';

const bundled = readStudy();
const { factors, outcomes } = bundled.models[0]!;

/** A study with changes of its own, made as an author makes them. */
function changed(make: (contents: StudyContents) => void, from: StudyContents = bundled): StudyContents {
	const contents = structuredClone(from);
	make(contents);
	return contents;
}

type Change = (contents: StudyContents) => void;
const at = (most: number) => fc.nat({ max: most - 1 });
const word = fc.constantFrom('Rain', 'مطر', 'Trade', 'تجارة');
const field =
	(path: string, typed: string): Change =>
	(contents) =>
		void setField(contents, path, typed);
const move = (asked: string, typed = ''): Change => (contents) => void makeMove(contents, asked, typed, 'en'); // prettier-ignore
/** A change of what a study says of a number, where it has the number. */
const onWhatStands = (about: string, make: Change): Change => (contents) => void (aboutPath({ ...contents.models[0]! }, about) && make(contents)); // prettier-ignore
const impact = fc
	.record({ factor: at(factors.length), outcome: at(outcomes.length), value: fc.constantFrom('-2', '0', '3', '') })
	.map(({ factor, outcome, value }) => {
		const { id, states } = factors[factor]!;
		const about = `impacts.${id}.${states[0]!.id}.${outcomes[outcome]!.id}`;
		return onWhatStands(about, field(`models.0.${about}`, value));
	});
const change: fc.Arbitrary<Change> = fc.oneof(
	impact,
	word.map((name) => field('study.title.en', name)),
	word.map((name) => field('models.0.question.text.en', name)),
	word.map((name) => field('texts.editorial.en', name)),
	fc.record({ factor: at(factors.length), weight: fc.nat({ max: 100 }) }).map(({ factor, weight }) => field(`models.0.factors.${factor}.weight.value`, `${weight}`)), // prettier-ignore
	word.map((name) => move('add models.0.factors', name)),
	word.map((name) => move('add models.0.outcomes', name)),
	word.map((name) => move('add sources', name)),
	at(factors.length).map((factor) => move(`remove models.0.factors.${factor}`)),
	fc.tuple(at(factors.length), at(factors.length), at(2)).map(([one, other, state]) => move('add models.0.exclusions', `${factors[one]!.id}.${factors[one]!.states[state]!.id} ${factors[other]!.id}.${factors[other]!.states[0]!.id}`)), // prettier-ignore
	word.map((reason) => field('models.0.exclusions.0.reason.en', reason)),
	fc.constant(move('remove models.0.exclusions.0')),
	at(outcomes.length).map((outcome) => move(`remove models.0.outcomes.${outcome}`)),
	at(factors.length).map((factor) => move(`down models.0.factors.${factor}`)),
	fc.record({ factor: at(factors.length), state: at(3) }).map(({ factor, state }) => move(`remove models.0.factors.${factor}.states.${state}`)), // prettier-ignore
	at(bundled.study.passages.length).map((place): Change => (contents) => void removePassage(contents, bundled.study.passages[place]!.id)), // prettier-ignore
	at(factors.length).map((factor) => {
		const about = `factors.${factors[factor]!.id}.weight`;
		return onWhatStands(about, (contents) =>
			editJudgement(contents.models[0]!, about, (judgement) => (judgement.reason = { en: 'Because' }))
		);
	})
);
const changes = fc.array(change, { minLength: 1, maxLength: 6 });
/** A revision a few changes away from the first. */
const after = (made: readonly Change[]) => changed((contents) => made.forEach((each) => each(contents)));

describe('two later revisions of a study are joined part by part', () => {
	test('where one side has changed nothing, the other is what comes out', () => {
		fc.assert(
			fc.property(changes, (made) => {
				const one = after(made);
				const [theirs, mine] = [joinContents(bundled, one, bundled), joinContents(bundled, bundled, one)];
				for (const joined of [theirs, mine, joinContents(bundled, one, one)]) {
					expect(joined.contents).toEqual(one);
					expect(joined).toMatchObject({ conflicts: [], dropped: 0 });
				}
			}),
			{ numRuns: 25 }
		);
	});

	test('whatever both have done, the format takes what comes out, and who is who decides conflicts alone', () => {
		fc.assert(
			fc.property(changes, changes, (...made) => {
				const [one, other] = [after(made[0]), after(made[1])];
				const joined = joinContents(bundled, one, other);
				if (joined.over === null) expect(readUnfinished(JSON.parse(JSON.stringify(joined.contents)))).not.toBeNull();
				const { study, models } = joined.contents;
				const passages = new Set(study.passages.map(({ id }) => id));
				for (const { judgements } of models)
					for (const { passages: cited } of judgements) expect(cited.every((id) => passages.has(id))).toBe(true);
				const turned = joinContents(bundled, other, one);
				expect(turned.conflicts.length).toBe(joined.conflicts.length);
			}),
			{ numRuns: 25 }
		);
	});

	test('changes of different parts are all kept, whoever saved first', () => {
		const [first, second, third] = factors;
		const outcome = outcomes[0]!.id;
		const cell = (factor: typeof first) => `models.0.impacts.${factor!.id}.${factor!.states[0]!.id}.${outcome}`;
		const theirs = changed((contents) => {
			field(cell(first), '-3')(contents);
			field('study.title.en', 'Theirs')(contents);
			field('models.0.factors.1.weight.value', '11')(contents);
			move('add models.0.factors', 'Rain')(contents);
		});
		const mine = changed((contents) => {
			field(cell(second), '3')(contents);
			field('study.summary.en', 'Mine')(contents);
			field('models.0.factors.2.weight.value', '12')(contents);
			move('add models.0.factors', 'Trade winds')(contents);
			move('add sources', 'A second text')(contents);
		});
		const { contents, conflicts, dropped } = joinContents(bundled, theirs, mine);
		expect({ conflicts, dropped }).toEqual({ conflicts: [], dropped: 0 });
		expect(joinContents(bundled, mine, theirs).contents).toEqual(contents);
		const [model] = contents.models;
		expect(model!.impacts[first!.id]![first!.states[0]!.id]![outcome]).toBe(-3);
		expect(model!.impacts[second!.id]![second!.states[0]!.id]![outcome]).toBe(3);
		expect([contents.study.title['en'], contents.study.summary['en']]).toEqual(['Theirs', 'Mine']);
		expect(model!.factors.find(({ id }) => id === second!.id)!.weight.value).toBe(11);
		expect(model!.factors.find(({ id }) => id === third!.id)!.weight.value).toBe(12);
		expect(model!.factors.map(({ id }) => id)).toEqual(expect.arrayContaining(['rain', 'trade-winds']));
		expect(contents.study.sources).toHaveLength(bundled.study.sources.length + 1);
	});

	test('what both changed differently is named, mine is taken, and theirs where it is chosen', () => {
		const path = 'models.0.factors.0.weight.value';
		const [theirs, mine] = ['11', '12'].map((weight) => changed(field(path, weight)));
		const key = `factor ${bundled.models[0]!.id} ${factors[0]!.id}`;
		const weightOf = ({ models }: StudyContents) => models[0]!.factors[0]!.weight.value;
		const joined = joinContents(bundled, theirs!, mine!);
		expect(joined.conflicts).toEqual([key]);
		expect(weightOf(joined.contents)).toBe(12);
		expect(weightOf(joinContents(bundled, theirs!, mine!, new Map([[key, 'theirs']])).contents)).toBe(11);
	});

	test('a factor that they removed and I judged stays unless theirs is chosen; then what I judged falls away, and is counted', () => {
		const [factor] = factors;
		const [state] = factor!.states;
		const theirs = changed(move('remove models.0.factors.0'));
		const mine = changed(field(`models.0.impacts.${factor!.id}.${state!.id}.${outcomes[0]!.id}`, '-3'));
		const key = `factor ${bundled.models[0]!.id} ${factor!.id}`;
		const kept = joinContents(bundled, theirs, mine);
		expect(kept).toMatchObject({ conflicts: [key], dropped: 0 });
		expect(kept.contents.models[0]).toEqual(mine.models[0]);
		const gone = joinContents(bundled, theirs, mine, new Map([[key, 'theirs']]));
		expect(gone.contents.models[0]).toEqual(theirs.models[0]);
		expect(gone.dropped).toBe(1);
	});

	test('a judgement of mine on a passage that they removed stays, without the passage, and that is counted', () => {
		const [passage] = bundled.study.passages;
		const base = changed((contents) => void removePassage(contents, passage!.id));
		const withIt = changed((contents) => contents.study.passages.unshift(passage!), base);
		const mine = changed(
			(contents) =>
				editJudgement(contents.models[0]!, 'decisiveness', (judgement) => {
					judgement.basis = 'text';
					judgement.passages = [passage!.id];
				}),
			withIt
		);
		const { contents, dropped } = joinContents(withIt, base, mine);
		expect(dropped).toBe(1);
		expect(contents.models[0]!.judgements.find(({ about }) => about === 'decisiveness') ?? null).toMatchObject({ basis: 'analyst', passages: [] }); // prettier-ignore
	});

	test('two things that came to one id, as Arabic names do, are both kept with what is said of each', () => {
		const base = blankStudy('water', 'ماء', 'ar', '2026-11-28');
		const add = (name: string, value: string) =>
			changed((contents) => {
				for (const outcome of ['سلم', 'حرب']) makeMove(contents, 'add models.0.outcomes', outcome, 'ar');
				makeMove(contents, 'add models.0.factors', name, 'ar');
				setField(contents, 'models.0.impacts.factor.state.outcome', value);
			}, base);
		const { contents, conflicts } = joinContents(base, add('مطر', '1'), add('تجارة', '2'));
		const [model] = contents.models;
		expect(conflicts).toEqual([]);
		expect(model!.factors.map(({ name }) => name['ar']).sort()).toEqual(['تجارة', 'مطر']);
		const values = model!.factors.map(({ id, name }) => [name['ar'], model!.impacts[id]!['state']!['outcome']]);
		expect(Object.fromEntries(values)).toEqual({ مطر: 1, تجارة: 2 });
		expect(model!.outcomes).toHaveLength(2);
	});

	test('more outcomes than a model may have are said, not cut', () => {
		const add = (names: readonly string[]) => changed((contents) => names.forEach((name) => makeMove(contents, 'add models.0.outcomes', name, 'en'))); // prettier-ignore
		const joined = joinContents(bundled, add(['A one', 'B two']), add(['C three', 'D four', 'E five']));
		expect(joined.over).toEqual({ what: 'outcomes', count: outcomes.length + 5, most: 8 });
	});
});
