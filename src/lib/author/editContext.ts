import { createContext } from 'svelte';
import type { StudyContents } from '$lib/study';
import type { FieldRefusal } from '$lib/study/author/fields';
import type { LanguageTag } from '$lib/study/language';
import type { Model } from '$lib/study/model';
import type { DocumentEdit } from '$lib/workbench/DocumentEdit.svelte';

/** What every part of one editor of a study works on. */
interface EditContext {
	edit: DocumentEdit<StudyContents>;
	readonly contents: StudyContents;
	/** The place of the model in hand among the study's. */
	readonly at: number;
	/** The model in hand. */
	readonly model: Model;
	/** The language that labels are typed in. */
	readonly language: LanguageTag;
	/** What was sent without script and could not be taken, by its path. */
	readonly untaken: Readonly<Record<string, string>>;
	/** Sets a field by its path as it was typed; gives why it was not taken. */
	set: (path: string, typed: string) => FieldRefusal | null;
	/** Sets several fields as one step; gives why some were not taken, by their paths. */
	setTogether: (typed: readonly (readonly [path: string, typed: string])[]) => Readonly<Record<string, FieldRefusal>>;
	/** Adds, removes or reorders a part; `typed` is the name of what is added. Tells whether it could be done. */
	move: (move: string, typed?: string) => boolean;
}

const [getEdit, provideEdit] = createContext<EditContext>();
export { getEdit, provideEdit };
