import { aboutPath } from '../../aboutPath';
import { exclusionKey } from '../../exclusions';
import { isSame } from '../../isSame';
import type { Exclusion, Judgement, Model } from '../../model';
import { namesPart } from '../parts';
import { ofEach, type Joining, type Three } from './threeWays';

type Cells = ReadonlyMap<string, number>;

/** Rows of both tables by what they are of (`impacts gulf low`), their cells by what they are on (`align`, `trade.open`). */
function rowsOf({ impacts, crossImpacts }: Model): Map<string, Cells> {
	const rows = new Map<string, Cells>();
	for (const [factor, states] of Object.entries(impacts))
		for (const [state, cells] of Object.entries(states))
			rows.set(`impacts ${factor} ${state}`, new Map(Object.entries(cells)));
	for (const [factor, states] of Object.entries(crossImpacts))
		for (const [state, targets] of Object.entries(states)) {
			const cells = Object.entries(targets).flatMap(([target, on]) =>
				Object.entries(on).map(([each, value]): [string, number] => [`${target}.${each}`, value])
			);
			rows.set(`crossImpacts ${factor} ${state}`, new Map(cells));
		}
	return rows;
}

function writeCell({ impacts, crossImpacts }: Model, row: string, column: string, value: number): void {
	const [root, factor = '', state = ''] = row.split(' ');
	if (root === 'impacts') ((impacts[factor] ??= {})[state] ??= {})[column] = value;
	else {
		const [target = '', each = ''] = column.split('.');
		(((crossImpacts[factor] ??= {})[state] ??= {})[target] ??= {})[each] = value;
	}
}

/** The path of a row's cell, as a judgement names it. */
const pathOf = (row: string, column: string) => `${row.replaceAll(' ', '.')}.${column}`;

/** All that a model says of one of its factors or outcomes; undefined where it has none of that id. */
function within(model: Model, list: 'factors' | 'outcomes', id: string): unknown {
	const part = model[list].find((each) => each.id === id);
	if (!part) return undefined;
	const named = list === 'factors' ? { factor: id } : { outcome: id };
	const cells = [...rowsOf(model)].flatMap(([row, on]) =>
		[...on].filter(([column]) => namesPart(pathOf(row, column), named)).map((cell) => [row, ...cell])
	);
	return [part, cells, model.judgements.filter(({ about }) => namesPart(about, named))];
}

/** Joins rows of impacts and cross-impacts into a model that has its factors and outcomes already; what is on one side alone comes from there. */
function joinRows(joining: Joining, three: Three<Model>, joined: Model): void {
	const rows = ofEach(three, rowsOf);
	const stands = (model: Model, row: string) => (column: string) => aboutPath(model, pathOf(row, column)) !== null;
	for (const row of new Set([...rows.mine.keys(), ...rows.theirs.keys()])) {
		const [inTheirs, inMine, isLeft] = [stands(three.theirs, row), stands(three.mine, row), stands(joined, row)];
		const cells = ofEach(rows, (all): Cells => all.get(row) ?? new Map());
		const shared = ofEach(cells, (all) =>
			Object.fromEntries([...all].filter(([column]) => inTheirs(column) && inMine(column) && isLeft(column)))
		);
		const [root, ...of] = row.split(' ');
		const own = [
			...[...cells.theirs].filter(([column]) => !inMine(column)),
			...[...cells.mine].filter(([column]) => !inTheirs(column))
		].filter(([column]) => isLeft(column));
		const taken = joining.pick([root, joined.id, ...of].join(' '), shared);
		for (const [column, value] of [...Object.entries(taken), ...own]) writeCell(joined, row, column, value);
		for (const side of [cells.theirs, cells.mine])
			for (const [column, value] of side) if (!isLeft(column) && cells.base.get(column) !== value) joining.dropped++;
	}
}

/** Joins what a model says of its numbers; what is said of a thing that is there no longer falls away. */
function joinJudgements(joining: Joining, three: Three<Model>, joined: Model): Judgement[] {
	const before = new Map(three.base.judgements.map((each) => [each.about, each]));
	const stands = ofEach(
		{ ...three, base: joined },
		(model) =>
			({ about }: Judgement) =>
				aboutPath(model, about) !== null
	);
	const lists = ofEach(three, ({ judgements }) => judgements.filter(stands.base));
	for (const { judgements } of [three.theirs, three.mine])
		for (const each of judgements) if (!stands.base(each) && !isSame(before.get(each.about), each)) joining.dropped++;
	const base = lists.base.filter((each) => stands.theirs(each) && stands.mine(each));
	return joining.list(`judgement ${joined.id}`, { ...lists, base }, ({ about }) => about);
}

/** Joins exclusions by what they forbid; one that names a state which is there no longer falls away. */
function joinExclusions(joining: Joining, three: Three<Model>, joined: Model): Exclusion[] {
	const stands = ({ states }: Exclusion) =>
		Object.entries(states).every(([id, state]) =>
			joined.factors.some((factor) => factor.id === id && factor.states.some((each) => each.id === state))
		);
	const lists = ofEach(three, ({ exclusions = [] }) => exclusions);
	const before = new Map(lists.base.map((each) => [exclusionKey(each), each]));
	for (const list of [lists.theirs, lists.mine])
		for (const each of list) if (!stands(each) && !isSame(before.get(exclusionKey(each)), each)) joining.dropped++;
	return joining.list(`exclusion ${joined.id}`, ofEach(lists, (list) => list.filter(stands)), exclusionKey); // prettier-ignore
}

function headOf(model: Model): Record<string, unknown> {
	const {
		factors: _f,
		outcomes: _o,
		impacts: _i,
		crossImpacts: _c,
		judgements: _j,
		answers: _a,
		exclusions: _e,
		...head
	} = model;
	return head;
}

/** Joins two later revisions of one model. */
export function joinModel(joining: Joining, three: Three<Model>): Model {
	const { id } = three.mine;
	const list = <Part extends { id: string }>(key: string, of: 'factors' | 'outcomes', get: (model: Model) => Part[]) =>
		joining.list(
			`${key} ${id}`,
			ofEach(three, get),
			(part) => part.id,
			(part) => ofEach(three, (model) => within(model, of, part))
		);
	const joined: Model = {
		...(joining.record(`model ${id}`, ofEach(three, headOf)) as Omit<Model, 'factors'>),
		factors: list('factor', 'factors', ({ factors }) => factors),
		outcomes: list('outcome', 'outcomes', ({ outcomes }) => outcomes),
		...{ impacts: {}, crossImpacts: {}, judgements: [] }
	};
	joinRows(joining, three, joined);
	const answers = joining.list(
		`answer ${id}`,
		ofEach(three, (model) => model.answers ?? []),
		({ criticism }) => criticism
	);
	const judgements = joinJudgements(joining, three, joined);
	const exclusions = joinExclusions(joining, three, joined);
	return {
		...joined,
		judgements,
		...(answers.length > 0 && { answers }),
		...(exclusions.length > 0 && { exclusions })
	};
}
