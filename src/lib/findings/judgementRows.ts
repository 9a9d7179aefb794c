import { triedModel, type LeaveOneOut, type LeftOut } from '$lib/engine';
import type { Basis, Judgement, Model, Settings } from '$lib/study';
import { aboutPath, type About } from '$lib/study/aboutPath';
import { judgementsOf } from '$lib/study/judgements';
import { modelIndex } from '$lib/study/modelIndex';
import { judgementIn, ownJudgement } from '$lib/study/triable';

/** What a judgement behind a share is about. */
type Shared = Extract<About, { kind: 'impact' | 'weight' | 'level' | 'baseline' | 'decisiveness' }>;

/** A number behind a share, with what it rests on and what hangs on it. */
export interface JudgementRow {
	kind: Shared['kind'];
	/** Ids of the parts of the model that it is about; null where it is about none of that kind. */
	factor: string | null;
	state: string | null;
	outcome: string | null;
	/** Its path in the model: `impacts.proximity.watched.quiet`. */
	about: string;
	/** As the scenario has it; null where nobody has judged it. */
	value: number | null;
	/** As the model's file has it, where the scenario has another value; else null. */
	modelValue: number | null;
	/** Whether the scenario tries this value of an impact or a baseline: what the model says of its own is not about it. */
	tried: boolean;
	basis: Basis | null;
	/** What the model says of its own value. */
	entry: Judgement | null;
	/** The outcome whose share moves most where it alone is left out, with that share before and after; null where none moves. */
	carries: { outcome: string; from: number; to: number } | null;
}

/** What the engine says of settings: the shares, and those without each judgement. */
interface Hanging {
	share: readonly number[];
	leftOut: LeaveOneOut;
}

const none = { factor: null, state: null, outcome: null };

const isShared = (about: About | null): about is Shared =>
	about !== null && ['impact', 'weight', 'level', 'baseline', 'decisiveness'].includes(about.kind);

interface Numbers {
	/** As the scenario has it. */
	value: number | undefined;
	/** As the model has it, where a scenario may have another. */
	start?: number | undefined;
	left: LeftOut | null | undefined;
}

function numbersOf(
	model: Model,
	settings: Settings,
	{ leftOut }: Hanging,
	{ path, about }: { path: string; about: Shared }
): Numbers {
	const index = modelIndex(model);
	const asTried = { value: judgementIn(model, settings, path), start: ownJudgement(model, path) };
	const placeOf = (factor: string) => model.factors.findIndex(({ id }) => id === factor);
	switch (about.kind) {
		case 'impact': {
			const { factor, state, outcome } = about;
			const s = index.factor(factor)!.states.findIndex(({ id }) => id === state);
			const left = leftOut.impacts[placeOf(factor)]?.[s]?.[index.outcomeAt(outcome)];
			return { ...asTried, left };
		}
		case 'weight':
		case 'level': {
			const { kind, factor } = about;
			const left = leftOut[kind === 'weight' ? 'weights' : 'levels'][placeOf(factor)];
			return { value: settings.factors[factor]?.[kind], start: index.factor(factor)?.[kind].value, left };
		}
		case 'baseline': {
			const { outcome } = about;
			return { ...asTried, left: leftOut.baselines[index.outcomeAt(outcome)] };
		}
		case 'decisiveness':
			return { value: settings.decisiveness, start: model.decisiveness, left: leftOut.decisiveness };
	}
}

/** Gives every number behind a share of settings, in the model's order. */
export function judgementRows(model: Model, settings: Settings, hanging: Hanging): JudgementRow[] {
	const entries = new Map(model.judgements.map((entry) => [entry.about, entry]));
	return judgementsOf(triedModel(model, settings)).flatMap(({ about: path, basis }) => {
		const about = aboutPath(model, path);
		if (!isShared(about)) return [];
		const { value = null, start = null, left } = numbersOf(model, settings, hanging, { path, about });
		const tried = settings.judgements?.[path] !== undefined;
		const entry = entries.get(path) ?? null;
		const from = hanging.share[left?.outcome ?? 0]!;
		return {
			...{ about: path, ...none, ...about, basis, entry, value, tried },
			modelValue: start === value ? null : start,
			carries: left ? { outcome: model.outcomes[left.outcome]!.id, from, to: from + left.difference } : null
		};
	});
}

/** How a list of judgements is put in order; `-up` has the smallest first. */
export const judgementOrders = ['model', 'value', 'value-up', 'carries', 'carries-up'] as const;
/** Names an order of a list of judgements. */
export type JudgementOrder = (typeof judgementOrders)[number];

/** What a list of judgements is asked for: those of one factor, of one outcome, of one basis; null for any. */
export interface JudgementFilter {
	factor: string | null;
	outcome: string | null;
	/** `open` for what nobody has judged. */
	basis: Basis | 'open' | null;
}

/** Numbers of one kind are compared with one another alone: an impact is none of a weight's hundredths. */
const kinds = ['impact', 'baseline', 'weight', 'level', 'decisiveness'];
const byKind = (a: JudgementRow, b: JudgementRow) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
const movedBy = ({ carries }: JudgementRow) => (carries ? Math.abs(carries.to - carries.from) : 0);

/** What nobody has judged has no value: it comes last in either direction. */
const comparisons: Record<JudgementOrder, (a: JudgementRow, b: JudgementRow) => number> = {
	model: () => 0,
	value: (a, b) => byKind(a, b) || (b.value ?? -Infinity) - (a.value ?? -Infinity),
	'value-up': (a, b) => byKind(a, b) || (a.value ?? Infinity) - (b.value ?? Infinity),
	carries: (a, b) => movedBy(b) - movedBy(a),
	'carries-up': (a, b) => movedBy(a) - movedBy(b)
};

/** Gives the judgements that are asked for, in order; ties stay in the model's. */
export function listJudgements(
	rows: readonly JudgementRow[],
	{ factor, outcome, basis }: JudgementFilter,
	order: JudgementOrder
): JudgementRow[] {
	return rows
		.filter(
			(row) =>
				(factor === null || row.factor === factor) &&
				(outcome === null || row.outcome === outcome) &&
				(basis === null || (row.basis ?? 'open') === basis)
		)
		.sort(comparisons[order]);
}
