import { contentChanges } from '$lib/settings/contentChanges';
import type { InterfaceLanguage, StudyContents } from '$lib/study';
import { sayContentChanges } from '$lib/words/contentChanges';
import { m } from '$lib/words/paraglide/messages.js';
import type { DocumentEdit } from '$lib/workbench/DocumentEdit.svelte';

/** Sentences that a label holds. */
const most = 2;

/** Says what the step from one state of a study to the next changed; empty where nothing of it is said. */
function sayStep(from: StudyContents | undefined, to: StudyContents | undefined, locale: InterfaceLanguage): string {
	if (!from || !to) return '';
	return sayContentChanges(contentChanges(from, to), { from, to }, locale, most).join(' · ');
}

/** Gives what undo and redo are called: by what they take back and make again. */
export function undoLabels(
	edit: DocumentEdit<StudyContents>,
	locale: InterfaceLanguage
): { undo: string; redo: string } {
	const { states, at } = edit;
	const [undone, redone] = [sayStep(states[at - 1], states[at], locale), sayStep(states[at], states[at + 1], locale)];
	return {
		undo: undone === '' ? m.undo() : m.edit_undo_what({ what: undone }),
		redo: redone === '' ? m.redo() : m.edit_redo_what({ what: redone })
	};
}
