import { agreementFromDecisiveness, decisivenessFromAgreement, type CurveParameter } from '$lib/engine';
import { bounds } from '$lib/study/bounds';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import type { LanguageTag } from '$lib/study/language';
import type { Model } from '$lib/study/model';
import {
	defaultSettings,
	mainSureness,
	presets,
	setLevel,
	setSureness,
	surenessOf,
	tryJudgement,
	type Sureness
} from './edits';
import { judgementIn, triableBounds } from '$lib/study/triable';
import { Reader, type AddressProblem } from './addressReader';
import type { Scenario } from '$lib/study/scenario';
import type { FactorSettings, Settings } from '$lib/study/settings';

/** What stands beneath the shares, other than Why, which needs no name. */
const tabs = ['whatif', 'curve', 'worlds', 'more', 'outcome', 'facts'] as const;
/** Names a tab of the outcomes pane in an address. */
export type Tab = (typeof tabs)[number];

/** Names the language that the source text is shown in; or `both`, which is no tag: the original and a translation. */
export type TextView = LanguageTag;

/** What of the view an address holds; null where it says nothing. */
export interface AddressView {
	text: TextView | null;
	/** The yardstick of likelihood, where it is not ICD 203. */
	words: 'phia' | null;
	outcome: string | null;
	passage: string | null;
	/** The source whose text is shown, where it is not the first or that of the passage. */
	source?: string;
	tab: Tab | null;
	/** Whether the ranks run over any weights, not those around the analyst's. */
	ranks: 'any' | null;
	/** What the curve runs along, as `curveKey` writes it. */
	curve: string | null;
	/** Ids of the factors whose weight is locked, in the model's order. */
	lock: string[];
	/** What settings that nobody has saved are called, and their note: an opened file brings both. */
	name: string | null;
	note: string | null;
}

/** The view that an address without any of its keys opens. */
export const plainView: AddressView = {
	text: null,
	words: null,
	outcome: null,
	passage: null,
	tab: null,
	ranks: null,
	curve: null,
	lock: [],
	name: null,
	note: null
};

interface ParsedAddress {
	/** Id of the scenario that the settings start from, or null for the model's defaults. */
	start: string | null;
	settings: Settings;
	view: AddressView;
	problems: AddressProblem[];
}

/** Names a level or weight in an address, as a tornado's rows do: "level-gulf". */
export const curveKey = ({ parameter, factor }: CurveParameter): string => `${parameter}-${factor}`;

/** Finds the level or weight that an address names; where it names none, the level of the model's first factor. */
export function curveAlong(model: Model, key: string | null): CurveParameter {
	return curvesOf(model).find((each) => curveKey(each) === key) ?? { parameter: 'level', factor: model.factors[0]!.id };
}

const curvesOf = ({ factors }: Model): CurveParameter[] =>
	factors.flatMap(({ id }) => (['level', 'weight'] as const).map((parameter) => ({ parameter, factor: id })));

const longest = 8192;
/** A note is written into an address that stays below this; servers and mail programs cut longer ones. */
const longestWithNote = 4096;
const longestName = 120;
const factorKeys = ['state', 'level', 'low', 'high', 'spread', 'weight'] as const;
type FactorKey = (typeof factorKeys)[number];

/** The agreement, in percent with one decimal, that the form shows for a decisiveness. */
export function agreementPercent(decisiveness: number, outcomes: number): number {
	return Math.round(1000 * agreementFromDecisiveness(decisiveness, outcomes)) / 10;
}

/** Settings of a scenario of the model, or the model's defaults where there is none of that id. */
export function startOf(model: Model, saved: readonly Scenario[], id: string | null): Settings {
	const scenario = saved.find((each) => each.id === id && each.model === model.id);
	if (!scenario) return defaultSettings(model);
	const { decisiveness, factors, judgements } = scenario.settings;
	return {
		decisiveness,
		factors: Object.fromEntries(model.factors.map((factor) => [factor.id, { ...factors[factor.id]! }])),
		...(judgements && { judgements: { ...judgements } })
	};
}

function readFactor(reader: Reader, model: Model, id: string, draft: FactorSettings): void {
	const factor = model.factors.find((each) => each.id === id);
	const stateKey = `state.${id}`;
	const wanted = reader.text(stateKey);
	const state = factor?.states.find((each) => each.id === wanted);
	if (wanted && !state) reader.complain('unknown-state', stateKey, wanted, { factor: id });
	const level = state?.level ?? reader.number(`level.${id}`, bounds.level, id);
	if (level !== null && level !== draft.level) setLevel(draft, level);

	const weight = reader.number(`weight.${id}`, bounds.weight, id);
	if (weight !== null) draft.weight = weight;
	const spread = reader.number(`spread.${id}`, bounds.spread, id);
	if (spread !== null) draft.spread = spread;
	readRange(reader, id, draft);
}

/** Reads the range around a level that stands already; an end on the wrong side of it is complained of. */
function readRange(reader: Reader, id: string, draft: FactorSettings): void {
	const low = reader.number(`low.${id}`, bounds.level, id);
	const high = reader.number(`high.${id}`, bounds.level, id);
	if (low !== null && low > draft.level)
		reader.complain('range-out-of-order', `low.${id}`, String(low), { factor: id, min: 0, max: draft.level });
	else if (low !== null) draft.low = low;
	if (high !== null && high < draft.level)
		reader.complain('range-out-of-order', `high.${id}`, String(high), { factor: id, min: draft.level, max: 100 });
	else if (high !== null) draft.high = high;
}

/** What stands before the path of a judgement that is tried; nothing after it takes the judgement back to the model's. */
const tryPrefix = 'try.';

/** The field of a judgement of which another value may be tried. */
export const tryField = (path: string): string => `${tryPrefix}${path}`;

/** Reads the judgements that are tried, each within its bounds. */
function readTried(reader: Reader, model: Model, keys: Iterable<string>, draft: Settings): void {
	for (const key of new Set(keys)) {
		if (!key.startsWith(tryPrefix)) continue;
		const path = key.slice(tryPrefix.length);
		const bound = triableBounds(model, path);
		if (!bound) reader.complain('unknown-judgement', key, reader.text(key) ?? '');
		else if (reader.text(key)?.trim() === '') tryJudgement(draft, model, path, null);
		else {
			const value = reader.number(key, bound);
			if (value !== null) tryJudgement(draft, model, path, value);
		}
	}
}

/** The locked factors that an address names, in the model's order; names of none are complained of. */
function readLocks(reader: Reader, model: Model): string[] {
	const named = (reader.text('lock') ?? '').split(',').filter((id) => id !== '');
	const known = model.factors.map(({ id }) => id);
	for (const id of named) if (!known.includes(id)) reader.complain('unknown-factor', 'lock', id);
	return known.filter((id) => named.includes(id));
}

/** The fields of the form as they stand for settings: key → value. A factor between two states has no `state` field. */
export function formFields(model: Model, settings: Settings): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const { id, states } of model.factors) {
		const { level, low, high, weight, spread } = settings.factors[id]!;
		const state = states.find((each) => each.level === level);
		if (state) fields[`state.${id}`] = state.id;
		Object.assign(fields, {
			[`level.${id}`]: String(level),
			[`low.${id}`]: String(low),
			[`high.${id}`]: String(high),
			[`weight.${id}`]: String(weight),
			[`spread.${id}`]: String(spread)
		});
	}
	const sure = mainSureness(settings);
	if (sure) fields['sure'] = sure;
	if (hasOutcomes(model)) fields['agreement'] = String(agreementPercent(settings.decisiveness, model.outcomes.length));
	return fields;
}

/** What a field shows that tries another value of a judgement, or of the decisiveness; undefined for any other key. */
function triedField(model: Model, settings: Settings, key: string): string | undefined {
	if (key === 'decisiveness') return String(settings.decisiveness);
	if (!key.startsWith(tryPrefix)) return undefined;
	const path = key.slice(tryPrefix.length);
	return String(judgementIn(model, settings, path) ?? '');
}

/**
 * What a form sent without script asks for. It sends every field, so `was` (the address it was drawn from) tells which
 * were changed: the rest of that address stays, and a range that nobody touched follows its level.
 */
function changedFields(model: Model, saved: readonly Scenario[], params: URLSearchParams): URLSearchParams {
	const was = new URLSearchParams(params.get('was') ?? '');
	was.delete('was');
	const before = parseAddress(model, saved, was).settings;
	const stood = formFields(model, before);
	const changed = new URLSearchParams(was);
	/** A field that the form does not show was touched by nobody. */
	const isUntouched = (key: string) => (params.get(key) ?? stood[key]) === stood[key];
	for (const [key, value] of params) {
		if (key === 'was' || (stood[key] ?? triedField(model, before, key)) === value) continue;
		changed.set(key, value);
		const [name, id] = key.split('.');
		if (name !== 'state' && name !== 'level') continue;
		// The level is another: what the old address said of it and of its range no longer holds.
		for (const other of ['state', 'level', 'low', 'high'])
			if (other !== name && isUntouched(`${other}.${id}`)) changed.delete(`${other}.${id}`);
	}
	return changed;
}

/** Complains of keys that name a factor which the model does not have. */
function complainOfStrangers(reader: Reader, params: URLSearchParams, settings: Settings): void {
	for (const [key, value] of params) {
		const [name, ...ids] = key.split('.');
		if (!ids.length || !factorKeys.includes(name as FactorKey)) continue;
		if (!Object.hasOwn(settings.factors, ids.join('.'))) reader.complain('unknown-factor', key, value);
	}
}

/** Reads how decisive the outcomes are told apart, as an agreement of so many outcomes or exactly. */
function readDecisiveness(reader: Reader, count: number, draft: Settings): void {
	if (count > 0) readAgreement(reader, count, draft);
	const decisiveness = reader.number('decisiveness', bounds.decisiveness);
	if (decisiveness !== null) draft.decisiveness = decisiveness;
}

function readAgreement(reader: Reader, count: number, draft: Settings): void {
	const least = Math.ceil(1000 / count) / 10;
	const shown = agreementPercent(draft.decisiveness, count);
	// What the form itself shows is no request, even where it rounds to a percentage that could not be asked for.
	const agreement =
		reader.text('agreement') === String(shown) ? null : reader.number('agreement', { min: least, max: 99.9 });
	if (agreement !== null && agreement !== shown) draft.decisiveness = decisivenessFromAgreement(agreement / 100, count);
}

/** Without outcomes the worlds are the answer, as Why is with them: they need no name, and facts alone stand beside them. */
function readWorldsTab(reader: Reader): Tab | null {
	const tab = reader.choice('tab', ['worlds', 'facts']);
	return tab === 'worlds' ? null : tab;
}

function readView(reader: Reader, model: Model): AddressView {
	const ids = model.outcomes.map(({ id }) => id);
	const source = reader.text('source');
	return {
		text: reader.textView('text'),
		words: reader.choice('words', ['phia']),
		outcome: reader.choice('outcome', ids),
		passage: reader.text('passage')?.slice(0, 60) ?? null,
		tab: hasOutcomes(model) ? reader.choice('tab', tabs) : readWorldsTab(reader),
		ranks: reader.choice('ranks', ['any']),
		curve: reader.choice('curve', curvesOf(model).map(curveKey)),
		lock: readLocks(reader, model),
		name: reader.text('name')?.trim().slice(0, longestName) || null,
		note: reader.text('note')?.trim() || null,
		...(source ? { source: source.slice(0, 60) } : {})
	};
}

/**
 * Reads settings and view from an address or a form sent without script (their keys are the same). Never throws: a part
 * that cannot be read is left at where the settings start and named among the problems (at most ten). Keys that are not
 * ours are passed over.
 */
export function parseAddress(model: Model, saved: readonly Scenario[], sent: URLSearchParams): ParsedAddress {
	const length = sent.toString().length;
	const params = length <= longest && sent.has('was') ? changedFields(model, saved, sent) : sent;
	const reader = new Reader(length > longest ? new URLSearchParams() : params);
	if (length > longest) reader.complain('too-long', '', String(length), { max: longest });

	const named = reader.text('from') ?? '';
	const start = saved.find(({ id, model: of }) => id === named && of === model.id)?.id ?? null;
	if (start === null && named !== '') reader.complain('unknown-scenario', 'from', named);
	const settings = startOf(model, saved, start);
	const sure = reader.choice('sure', Object.keys(presets) as Sureness[]);
	if (sure && sure !== surenessOf(settings)) setSureness(settings, sure);
	for (const { id } of model.factors) readFactor(reader, model, id, settings.factors[id]!);
	if (length <= longest) readTried(reader, model, params.keys(), settings);
	if (length <= longest) complainOfStrangers(reader, params, settings);
	readDecisiveness(reader, model.outcomes.length, settings);
	return { start, settings, view: readView(reader, model), problems: reader.problems };
}

/** Writes what of the factors differs from where they start, and brings those there. */
function writeFactors(params: URLSearchParams, model: Model, reached: Settings, settings: Settings): void {
	for (const { id, states } of model.factors) {
		const to = settings.factors[id]!;
		const from = reached.factors[id]!;
		if (to.level !== from.level) {
			const state = states.find((each) => each.level === to.level);
			params.set(state ? `state.${id}` : `level.${id}`, state ? state.id : String(to.level));
			setLevel(from, to.level);
		}
		for (const key of ['low', 'high', 'weight', 'spread'] as const)
			if (to[key] !== from[key]) params.set(`${key}.${id}`, String(to[key]));
	}
}

/** Writes the judgements that are tried otherwise than where the settings start. */
function writeTried(params: URLSearchParams, { judgements: from = {} }: Settings, { judgements: to = {} }: Settings) {
	for (const path of [...new Set([...Object.keys(from), ...Object.keys(to)])].sort())
		if (from[path] !== to[path]) params.set(tryField(path), String(to[path] ?? ''));
}

/**
 * The shortest address that `parseAddress` reads back to the same settings and view: only what differs from the start,
 * in the order of the form. Numbers are the shortest decimals that round-trip.
 */
export function formatAddress(
	model: Model,
	saved: readonly Scenario[],
	start: string | null,
	settings: Settings,
	view: AddressView
): URLSearchParams {
	const params = new URLSearchParams();
	if (start) params.set('from', start);
	const reached = startOf(model, saved, start);
	const sure = mainSureness(settings);
	if (sure && sure !== mainSureness(reached)) {
		params.set('sure', sure);
		setSureness(reached, sure);
	}
	writeFactors(params, model, reached, settings);
	writeTried(params, reached, settings);
	if (settings.decisiveness !== reached.decisiveness) params.set('decisiveness', String(settings.decisiveness));
	if (view.lock.length > 0) params.set('lock', view.lock.join(','));
	for (const key of ['text', 'words', 'outcome', 'passage', 'source', 'tab', 'ranks', 'curve', 'name'] as const)
		if (view[key]) params.set(key, view[key]);
	if (view.note) {
		params.set('note', view.note);
		if (params.toString().length > longestWithNote) params.delete('note');
	}
	return params;
}

/** The text of an address, in which a revision stands as people write it ("…@3"). */
export const addressText = (params: URLSearchParams): string => params.toString().replaceAll('%40', '@');
