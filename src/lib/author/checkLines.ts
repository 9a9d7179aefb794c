import type { Fault, InterfaceLanguage, StudyContents } from '$lib/study';
import { localize } from '$lib/study/language';
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
	if (root === 'study') return keys[1] === 'passages' ? 'passages' : 'text';
	if (part === 'answers') return 'check';
	if (part === 'factors') return 'factors';
	if (part === 'impacts' || part === 'judgements') return 'impacts';
	return part === 'crossImpacts' ? 'cross' : 'question';
}

/** Says faults or notes of contents in the making by their place on the page, each place once. */
export function checkLines(contents: StudyContents, faults: readonly Fault[], locale: InterfaceLanguage): CheckLine[] {
	const lines = new Map<string, CheckLine>();
	for (const fault of faults) {
		const keys = fault.path.split('.');
		const sentence = fault.code === 'no-language' ? m.edit_fault_empty() : sayWrong(fault, locale);
		const model = keys[0] === 'models' ? contents.models[Number(keys[1])] : undefined;
		const of = model && contents.models.length > 1 ? [isolated(localize(model.title, locale).text || model.id)] : [];
		const where = [...of, placeSaid(contents, fault.path, locale)].filter(Boolean).join(' · ');
		const line: CheckLine = { step: stepOf(keys), where, sentence, ...(model && { model: model.id }) };
		lines.set(`${line.where} ${sentence}`, line);
	}
	return [...lines.values()];
}
