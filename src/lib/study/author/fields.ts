import { bases, bounds, cellConfidences, mostParts, type CellConfidence } from '../bounds';
import type { StudyContents } from '../contents';
import type { Judgement, Model } from '../model';
import { readNumber } from '../readNumber';
import { cleanEdit, cleanText } from '../cleanText';
import { webAddressSchema } from '../study';
import { answerOf, setAnswer } from './answers';
import { setExcludedState } from './exclusions';
import { readPartialDate } from './facts';
import { editJudgement, judgementOn } from './judging';
import { moveKinds } from './sourceTexts';
import { textFieldSaid, typeTextField } from './textFields';
import { dropCell } from './parts';

/** Why a field does not take what was typed: no number, date, day or address, a number out of its bounds, or no such field. */
export type FieldRefusal =
	| { why: 'no-number' | 'no-date' | 'no-day' | 'no-address' | 'no-field' }
	| { why: 'out-of-range'; min: number; max: number };

/** A node of contents, as a path walks it. */
type Node = Record<string, unknown>;

interface NumberField {
	holds: 'number';
	min: number;
	max: number;
	whole?: boolean;
	/** Whether an empty field takes the number out. */
	blank?: boolean;
}
/** A field of one line: a date as precise as it is known, a day, or an address on the web. */
interface LineField {
	holds: 'date' | 'day' | 'address';
	/** Whether an empty field leaves it out. */
	blank?: boolean;
}
type FieldType =
	| NumberField
	| { holds: 'words'; most: number }
	| LineField
	| { holds: 'choice'; of: readonly string[] }
	| { holds: 'excluded' };

const tag = '[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*';
const id = '[a-z][a-z0-9-]*';
const words = (path: string, most = 4000): [RegExp, FieldType] => [
	new RegExp(`^${path}\\.${tag}$`),
	{ holds: 'words', most }
];
const line = (path: string, holds: LineField['holds'], more = {}): [RegExp, FieldType] => [
	new RegExp(`^${path}$`),
	{ holds, ...more }
];
const number = (path: string, { min, max }: { min: number; max: number }, more = {}): [RegExp, FieldType] => [
	new RegExp(`^${path}$`),
	{ holds: 'number', min, max, ...more }
];
const model = 'models\\.\\d+';
const factor = `${model}\\.factors\\.\\d+`;
const outcome = `${model}\\.outcomes\\.\\d+`;
const source = 'study\\.sources\\.\\d+';
const about = `${model}\\.about\\.[\\w.-]+`;

/** Every field of a study's forms by its path, with what it holds; `about` leads to what a judgement says beside its number. */
const fields: [RegExp, FieldType][] = [
	words('study\\.(?:title|summary)'),
	words(`${source}\\.(?:title|publisher|author)`),
	line(`${source}\\.date`, 'date', { blank: true }),
	line(`${source}\\.accessed`, 'day', { blank: true }),
	line(`${source}\\.address`, 'address', { blank: true }),
	words(`${source}\\.translators\\.${tag}`),
	words('study\\.facts\\.(?:events|indicators)\\.\\d+\\.(?:title|unit|notes\\.\\d+\\.text)'),
	words(`texts\\.${id}`, mostParts.letters),
	[new RegExp(`^texts\\.${id}\\.${tag}\\.\\d{1,5}$`), { holds: 'words', most: 100_000 }],
	words(`${model}\\.(?:title|summary|question\\.text|confidence\\.reason)`),
	line(`${model}\\.question\\.(?:horizon|asOf)`, 'day'),
	[new RegExp(`^${model}\\.confidence\\.level$`), { holds: 'choice', of: ['low', 'moderate', 'high'] }],
	words(`${factor}\\.(?:states\\.\\d+\\.)?(?:name|shortName|description)`),
	number(`${factor}\\.states\\.\\d+\\.level`, bounds.level),
	number(`${factor}\\.weight\\.value`, bounds.weight),
	number(`${factor}\\.weight\\.spread`, bounds.spread),
	number(`${factor}\\.level\\.(?:low|value|high)`, bounds.level),
	words(`${outcome}\\.(?:name|shortName|description|test|signposts\\.\\d+\\.text)`),
	number(`${outcome}\\.baseline`, bounds.baseline),
	number(`${model}\\.decisiveness`, bounds.decisiveness),
	number(`${model}\\.impacts(?:\\.${id}){3}`, bounds.impact, { blank: true }),
	number(`${model}\\.crossImpacts(?:\\.${id}){4}`, { min: -99, max: 99 }, { blank: true, whole: true }),
	words(`${model}\\.exclusions\\.\\d+\\.reason`),
	[new RegExp(`^${model}\\.exclusions\\.\\d+\\.states\\.${id}$`), { holds: 'excluded' }],
	[new RegExp(`^${about}\\.basis$`), { holds: 'choice', of: bases }],
	// Only a cross-impact has a confidence of its own; as all others where it says none.
	[
		new RegExp(`^${model}\\.about\\.crossImpacts(?:\\.${id}){4}\\.confidence$`),
		{ holds: 'choice', of: ['', ...cellConfidences] }
	],
	words(`${about}\\.reason`),
	words('readyScenarios\\.\\d+\\.(?:name|note|author)'),
	words(`${model}\\.answers\\.[a-z][a-z0-9.-]*`)
];

const typeOf = (path: string): FieldType | null => fields.find(([form]) => form.test(path))?.[1] ?? null;

/** Gives the room of a field for words, UTF-16 units; undefined where it holds none. */
export function roomOf(path: string): number | undefined {
	const field = typeOf(path);
	return field?.holds === 'words' ? field.most : undefined;
}

/** Gives the judgement that an `about` path of a form names, and what of it. */
function judgementAt(contents: StudyContents, path: string): { model: Model; about: string; rest: string[] } | null {
	const [, at = '', about = '', rest = ''] =
		/^models\.(\d+)\.about\.(.+?)\.(basis|confidence|reason\..+)$/.exec(path) ?? [];
	const model = contents.models[Number(at)];
	return rest === '' || !model ? null : { model, about, rest: rest.split('.') };
}

/** The part of contents that holds a path's last key; null where the path leads nowhere. `make` adds what is missing of cells. */
function holderOf(contents: StudyContents, path: string, make: boolean): { holder: Node; key: string } | null {
	const keys = path.split('.');
	const key = keys.pop()!;
	let node: Node = contents as unknown as Node;
	for (const each of keys) {
		if (!Object.hasOwn(node, each)) {
			if (!make) return null;
			node[each] = {};
		}
		const inner = node[each];
		if (typeof inner !== 'object' || inner === null) return null;
		node = inner as Node;
	}
	return { holder: node, key };
}

/** Gives the part of contents that a path leads to; null where it leads nowhere. Contents that share it give the same. */
export function partAt(contents: StudyContents, path: string): object | null {
	const held = holderOf(contents, path, false);
	const part = held && Object.hasOwn(held.holder, held.key) ? held.holder[held.key] : null;
	return typeof part === 'object' ? part : null;
}

/** Gives one thing that a model says of a number; empty where it says nothing. */
function judgedField({
	model,
	about,
	rest: [what, language = '']
}: NonNullable<ReturnType<typeof judgementAt>>): string {
	const { basis = 'analyst', confidence = '', reason = {} } = judgementOn(model, about) ?? {};
	return what === 'basis' ? basis : what === 'confidence' ? confidence : (reason[language] ?? '');
}

/** Gives what stands in a field of a study's forms; empty where nothing does. */
export function fieldOf(contents: StudyContents, path: string): string {
	const ofText = textFieldSaid(contents, path);
	if (ofText !== null) return ofText;
	const judged = judgementAt(contents, path);
	if (judged) return judgedField(judged);
	const answer = answerOf(contents, path);
	if (answer !== null) return answer;
	const held = holderOf(contents, path, false);
	const value = held && Object.hasOwn(held.holder, held.key) ? held.holder[held.key] : undefined;
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const isCell = (path: string) => /^models\.\d+\.(?:impacts|crossImpacts)\./.test(path);

function setNumber(contents: StudyContents, path: string, field: NumberField, typed: string): FieldRefusal | null {
	const read = readNumber(typed, { percent: field.max === 100, whole: field.whole ?? false });
	if (!read.ok && read.why === 'empty' && field.blank) {
		const [, at = '', ...ids] = path.split('.');
		const model = contents.models[Number(at)];
		if (model) dropCell(ids[0] === 'impacts' ? model.impacts : model.crossImpacts, ids.slice(1));
		return null;
	}
	if (!read.ok || (field.whole && !Number.isInteger(read.value))) return { why: 'no-number' };
	const { min, max } = field;
	if (read.value < min || read.value > max) return { why: 'out-of-range', min, max };
	const held = holderOf(contents, path, isCell(path));
	if (!held) return { why: 'no-field' };
	held.holder[held.key] = read.value;
	return null;
}

function setWords(holder: Node, key: string, typed: string): void {
	if (typed.trim() === '') delete holder[key];
	else holder[key] = typed;
}

function setConfidence(judgement: Judgement, typed: string): void {
	if (typed === '') delete judgement.confidence;
	else judgement.confidence = typed as CellConfidence;
}

/** Sets one thing that a model says of a number. */
function setJudgement({ model, about, rest }: NonNullable<ReturnType<typeof judgementAt>>, typed: string): void {
	editJudgement(model, about, (judgement) => {
		if (rest[0] === 'basis') judgement.basis = typed as Judgement['basis'];
		else if (rest[0] === 'confidence') setConfidence(judgement, typed);
		else setWords(judgement.reason, rest[1]!, typed);
	});
}

/**
 * Sets a field of a study's forms by its path (`models.0.factors.1.name.en`), as it was typed; the draft is changed in place.
 * Gives why it was not taken, null where it was.
 */
export function setField(contents: StudyContents, path: string, typed: string): FieldRefusal | null {
	const field = typeOf(path);
	if (!field) return { why: 'no-field' };
	if (field.holds === 'number') return setNumber(contents, path, field, typed);
	if (field.holds === 'excluded') return setExcludedState(contents, path, typed) ? null : { why: 'no-field' };
	if (field.holds === 'choice' && !field.of.includes(typed)) return { why: 'no-field' };
	const judged = judgementAt(contents, path);
	if (judged) {
		setJudgement(judged, cleanText(typed).slice(0, 4000));
		return null;
	}
	if (field.holds === 'words')
		return setText(contents, path, cleanEdit(fieldOf(contents, path), typed).slice(0, field.most));
	return field.holds === 'choice' ? put(contents, path, typed) : setLine(contents, path, field, typed.trim());
}

/** Texts that are left out where nobody has written them. */
const leftOut = /\.(?:shortName|states\.\d+\.description)$|^readyScenarios\.\d+\.(?:note|author)$/;

/** Sets the whole text of a source; kinds follow their paragraphs. */
function setSourceText({ study, texts }: StudyContents, id: string, language: string, text: string): void {
	const said = texts[id]!;
	const source = study.sources.find((each) => each.id === id);
	const lines = text.replace(/\r\n?/g, '\n');
	const before = said[language];
	if (source && before !== undefined) moveKinds(source, language, before, lines);
	said[language] = lines;
}

/** Sets a text in one language. */
function setText(contents: StudyContents, path: string, text: string): FieldRefusal | null {
	if (setAnswer(contents, path, text)) return null;
	const ofText = typeTextField(contents, path, text);
	if (ofText !== null) return ofText ? null : { why: 'no-field' };
	const [, whole = '', language = ''] = /^(.*)\.([^.]+)$/.exec(path) ?? [];
	const held = holderOf(contents, whole, false);
	if (!held) return { why: 'no-field' };
	const { holder, key } = held;
	if (!Object.hasOwn(holder, key)) {
		if (!leftOut.test(whole)) return { why: 'no-field' };
		if (text.trim() === '') return null;
		holder[key] = {};
	}
	const said = holder[key] as Node;
	if (path.startsWith('texts.')) setSourceText(contents, key, language, text);
	else setWords(said, language, text);
	if (leftOut.test(whole) && Object.keys(said).length === 0) delete holder[key];
	return null;
}

/** What was typed into a field of one line as it is kept; null where it is no such thing. */
function readLine(holds: LineField['holds'], typed: string): string | null {
	if (holds === 'address') return webAddressSchema.safeParse(typed).success ? typed : null;
	const date = readPartialDate(typed);
	return date === null || holds === 'date' || date.length === 'YYYY-MM-DD'.length ? date : null;
}

/** Puts a value where a path leads. */
function put(contents: StudyContents, path: string, value: string): FieldRefusal | null {
	const held = holderOf(contents, path, false);
	if (!held) return { why: 'no-field' };
	held.holder[held.key] = value;
	return null;
}

/** Sets a date or an address; one that may be missing is left out where it is empty. */
function setLine(contents: StudyContents, path: string, field: LineField, typed: string): FieldRefusal | null {
	if (typed === '' && field.blank) {
		const held = holderOf(contents, path, false);
		if (held) delete held.holder[held.key];
		return held ? null : { why: 'no-field' };
	}
	const read = readLine(field.holds, typed);
	return read === null ? { why: `no-${field.holds}` } : put(contents, path, read);
}

/** Sets fields as they were typed in a copy of contents; gives what could not be taken, by its path. */
export function withTyped(
	contents: StudyContents,
	typed: Readonly<Record<string, string>>
): { contents: StudyContents; untaken: Record<string, string> } {
	const fieldsTyped = Object.entries(typed).filter(([path]) => typeOf(path) !== null);
	if (fieldsTyped.length === 0) return { contents, untaken: {} };
	const copy = structuredClone(contents);
	const untaken = fieldsTyped.filter(([path, text]) => setField(copy, path, text) !== null);
	return { contents: copy, untaken: Object.fromEntries(untaken) };
}
