import type { Fault, InterfaceLanguage, StudyContents } from '$lib/study';
import { placeSaid } from '$lib/words/editing';
import { m } from '$lib/words/paraglide/messages.js';
import { sayWrong } from '$lib/words/problems';
import type { EditStep } from './steps';

/** A line of the check: at what, what is wrong with it, and the step in which it is mended. */
export interface CheckLine {
	step: EditStep;
	where: string;
	sentence: string;
}

/** The step that mends what a path leads to. */
function stepOf(keys: readonly string[]): EditStep {
	const [root, , part] = keys;
	if (root === 'texts') return 'text';
	if (root === 'study') return keys[1] === 'passages' ? 'passages' : 'text';
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
		const line = { step: stepOf(keys), where: placeSaid(contents, fault.path, locale), sentence };
		lines.set(`${line.where} ${sentence}`, line);
	}
	return [...lines.values()];
}
