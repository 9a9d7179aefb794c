import type { StudyContents } from '../contents';
import { canonicalTag, type LanguageTag } from '../language';
import { keptKinds, type ParagraphKind } from '../paragraphKinds';
import { readSourceText } from '../sourceText';
import type { Source } from '../study';
import { labelled } from './blankStudy';

/** A text as a file brings it, with what the file says of itself. */
interface BroughtText {
	paragraphs: readonly { text: string; kind: ParagraphKind }[];
	title: string | null;
	author: string | null;
	date: string | null;
	/** As typed; that of the source where it is none. */
	language: string;
}

/** Names a source's text anew by the language that it is in. */
function inLanguage(contents: StudyContents, source: Source, language: LanguageTag): void {
	if (source.language === language) return;
	const quoted = contents.study.passages.some((passage) => passage.source === source.id);
	// A translation stands beside; a text that carries passages stays the original.
	if (!quoted) {
		delete source.files[source.language];
		delete contents.texts[source.id]?.[source.language];
		source.language = language;
	}
	source.files[language] = `${source.id}.${language}.txt`;
}

/**
 * Puts a text that a file brought in the place of a source's, in its language, with the kinds of its paragraphs; title, author
 * and date are taken where the source has none. The draft is changed in place.
 */
export function bringText(contents: StudyContents, id: string, brought: BroughtText): void {
	const source = contents.study.sources.find((each) => each.id === id);
	const texts = contents.texts[id];
	if (!source || !texts) return;
	const language = canonicalTag(brought.language.trim()) ?? source.language;
	inLanguage(contents, source, language);
	texts[language] = brought.paragraphs.map(({ text }) => text).join('\n');
	setKinds(source, language, brought.paragraphs);
	const { title, author, date } = brought;
	if (Object.keys(source.title).length === 0 && title) source.title = labelled(title, language);
	if (Object.keys(source.author).length === 0 && author) source.author = labelled(author, language);
	if (source.date === undefined && date) source.date = date;
}

/** Sets the kinds of a text's paragraphs; a source without any has none. */
function setKinds(source: Source, language: LanguageTag, paragraphs: readonly { kind: ParagraphKind }[]): void {
	const { [language]: _, ...others } = source.kinds ?? {};
	const kinds = keptKinds(paragraphs);
	const all = Object.keys(kinds).length > 0 ? { ...others, [language]: kinds } : others;
	if (Object.keys(all).length > 0) source.kinds = all;
	else delete source.kinds;
}

/** Lets kinds follow their paragraphs where a text has been changed: by their words, in their order. */
export function moveKinds(source: Source, language: LanguageTag, before: string, after: string): void {
	const kinds = source.kinds?.[language];
	if (!kinds || before === after) return;
	const marked = new Map<string, (ParagraphKind | undefined)[]>();
	before.split('\n').forEach((text, at) => marked.set(text, [...(marked.get(text) ?? []), kinds[at]]));
	const moved = after.split('\n').map((text) => ({ kind: marked.get(text)?.shift() ?? ('text' as const) }));
	setKinds(source, language, moved);
}

/** Takes blank lines out of all texts, as they are taken where a study is opened; the draft is changed in place. */
export function tidyTexts({ study, texts }: StudyContents): void {
	for (const source of study.sources)
		for (const [language, text] of Object.entries(texts[source.id] ?? {})) {
			const tidy = readSourceText(text).text;
			moveKinds(source, language, text, tidy);
			texts[source.id]![language] = tidy;
		}
}
