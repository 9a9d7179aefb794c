import type { StudyContents } from '../contents';
import type { LanguageTag } from '../language';
import { typeParagraph, typeTranslator } from './translations';

/** A field about a text that stands in no list of labels: a paragraph of it, or who translated it. */
type TextField =
	| { of: 'paragraph'; source: string; language: LanguageTag; at: number }
	| { of: 'translator'; source: number; translation: LanguageTag; language: LanguageTag };

function textFieldOf(path: string): TextField | null {
	const [root, first = '', second = '', third = '', fourth = '', fifth = ''] = path.split('.');
	if (root === 'texts' && third !== '') return { of: 'paragraph', source: first, language: second, at: Number(third) };
	if (root === 'study' && first === 'sources' && third === 'translators' && fifth !== '')
		return { of: 'translator', source: Number(second), translation: fourth, language: fifth };
	return null;
}

/** Gives what stands in a paragraph, or who made a translation; null for a path of anything else. */
export function textFieldSaid({ study, texts }: StudyContents, path: string): string | null {
	const field = textFieldOf(path);
	if (!field) return null;
	return field.of === 'paragraph'
		? (texts[field.source]?.[field.language]?.split('\n')[field.at] ?? '')
		: (study.sources[field.source]?.translators?.[field.translation]?.[field.language] ?? '');
}

/** Sets a paragraph, or who made a translation, as it was typed; false where there is none, null for a path of anything else. */
export function typeTextField(contents: StudyContents, path: string, typed: string): boolean | null {
	const field = textFieldOf(path);
	if (!field) return null;
	if (field.of === 'paragraph') return typeParagraph(contents, [field.source, field.language, field.at], typed);
	const source = contents.study.sources[field.source];
	if (!source?.files[field.translation]) return false;
	typeTranslator(source, field.translation, field.language, typed);
	return true;
}
