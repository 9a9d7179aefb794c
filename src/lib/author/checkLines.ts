import type { Fault, InterfaceLanguage, StudyContents } from '$lib/study';
import { carriedBy } from '$lib/study/author/carried';
import { statesOfKey } from '$lib/study/exclusions';
import { localize } from '$lib/study/language';
import { excludedStates } from '$lib/words/excludedStates';
import { placeSaid } from '$lib/words/editing';
import { isolated } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { sayWrong } from '$lib/words/problems';
import type { EditStep } from './steps';

/** A line of the check: at what, what is wrong with it, and the step in which it is mended. */
export interface CheckLine {
	step: EditStep;
	where: string;
	sentence: string;
	/** Id of the model that it is in, where it is in one. */
	model?: string;
	/** The key of the criticism, where it is one that can be answered. */
	criticism?: string;
}

/** The step that mends what a path leads to. */
function stepOf(keys: readonly string[]): EditStep {
	const [root, , part] = keys;
	if (root === 'texts') return 'text';
	if (root === 'readyScenarios') return 'languages';
	if (root === 'study') return keys[1] === 'passages' ? 'passages' : 'text';
	if (part === 'answers') return 'check';
	if (part === 'factors') return 'factors';
	if (part === 'impacts' || part === 'judgements') return 'impacts';
	return part === 'crossImpacts' || part === 'exclusions' ? 'cross' : 'question';
}

/** So many passages without use are quoted. */
const mostQuoted = 5;

/** What is wrong, as who edits knows the parts: passages by their words, not by their ids. */
function sentenceOf(contents: StudyContents, fault: Fault, locale: InterfaceLanguage): string {
	if (fault.code === 'no-language') return m.edit_fault_empty();
	if (fault.code === 'excluded-twice' || fault.code === 'exclusion-redundant') {
		const model = contents.models[Number(fault.path.split('.')[1])];
		const states = statesOfKey(String(fault.values['states']).replaceAll(' ', ''));
		const said = model ? excludedStates(model, { states }, locale) : '';
		return sayWrong({ ...fault, values: { states: said } }, locale);
	}
	if (fault.code !== 'passage-unused') return sayWrong(fault, locale);
	const carried = carriedBy(contents);
	const unused = contents.study.passages.filter(({ id }) => !carried.has(id));
	const quoted = unused.slice(0, mostQuoted).map(({ quotes }) => {
		const exact = Object.values(quotes)[0]?.exact ?? '';
		return m.edit_place_named({ name: isolated(exact.length > 60 ? `${exact.slice(0, 60)} …` : exact) }, { locale });
	});
	const more = unused.length > mostQuoted ? ' …' : '';
	return sayWrong({ ...fault, values: { ...fault.values, passages: quoted.join(' · ') + more } }, locale);
}

/** A sentence that stands alone begins with a capital. */
const begun = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Says faults or notes of contents in the making by their place on the page, each place once. */
export function checkLines(contents: StudyContents, faults: readonly Fault[], locale: InterfaceLanguage): CheckLine[] {
	const lines = new Map<string, CheckLine>();
	for (const fault of faults) {
		const keys = fault.path.split('.');
		const said = sentenceOf(contents, fault, locale);
		const model = keys[0] === 'models' ? contents.models[Number(keys[1])] : undefined;
		const of = model && contents.models.length > 1 ? [isolated(localize(model.title, locale).text || model.id)] : [];
		const where = [...of, placeSaid(contents, fault.path, locale)].filter(Boolean).join(' · ');
		const sentence = where === '' ? begun(said) : said;
		const line: CheckLine = { step: stepOf(keys), where, sentence, ...(model && { model: model.id }) };
		lines.set(`${line.where} ${sentence}`, line);
	}
	return [...lines.values()];
}
