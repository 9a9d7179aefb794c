import type { StudyContents } from '../contents';
import { canonicalTag, type LanguageTag } from '../language';
import { keptKinds, type ParagraphKind } from '../paragraphKinds';
import { readSourceText } from '../sourceText';
import type { Quote, Source } from '../study';
import { labelled } from './blankStudy';
import { dropQuote, moveQuote } from './passages';

/** A text as a file brings it, with what the file says of itself. */
interface BroughtText {
	paragraphs: readonly { text: string; kind: ParagraphKind }[];
	title: string | null;
	author: string | null;
	date: string | null;
	/** As typed; that of the source where it is none. */
	language: string;
}

/** What becomes of a passage that stands in a text no longer: where it stands now, or null where it is taken out. */
export type PassageChoices = ReadonlyMap<string, Quote | null>;

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';

/** Names the text of a source that a text in a language would take the place of; null where it would stand beside. */
export function replacedBy({ study, texts }: StudyContents, source: Source, language: LanguageTag): LanguageTag | null {
	const own = texts[source.id] ?? {};
	if (own[language] !== undefined) return language;
	const isQuoted = study.passages.some((passage) => passage.source === source.id);
	return isBlank(own[source.language]) && !isQuoted ? source.language : null;
}

/** Names a source's text without words anew by the language of what comes in its place. */
function renameOriginal({ texts }: StudyContents, source: Source, language: LanguageTag): void {
	delete source.files[source.language];
	delete texts[source.id]?.[source.language];
	source.language = language;
}

/** Gives a source's text in a language, which may be a new one, its name among the study's files. */
export function nameText(source: Source, language: LanguageTag): void {
	source.files[language] = `${source.id}.${language}.txt`;
}

/**
 * Puts a text that a file brought in the place of a source's in its language, or beside it, with the kinds of its paragraphs;
 * title, author and date are taken where the source has none. What was chosen for passages is done. The draft is changed in place.
 */
export function bringText(contents: StudyContents, id: string, brought: BroughtText, choices?: PassageChoices): void {
	const source = contents.study.sources.find((each) => each.id === id);
	const texts = contents.texts[id];
	if (!source || !texts) return;
	const language = canonicalTag(brought.language.trim()) ?? source.language;
	const replaced = replacedBy(contents, source, language);
	if (replaced !== null && replaced !== language) renameOriginal(contents, source, language);
	nameText(source, language);
	const before = texts[language] ?? '';
	const after = brought.paragraphs.map(({ text }) => text).join('\n');
	const kept = followingKinds(source.kinds?.[language] ?? {}, before, after);
	texts[language] = after;
	setKinds(source, language, brought.paragraphs.map(({ kind }, at) => ({ kind: kind === 'text' ? kept[at]! : kind }))); // prettier-ignore
	for (const [passage, quote] of choices ?? [])
		if (quote) moveQuote(contents, passage, language, quote);
		else dropQuote(contents, passage, language);
	takeDetails(source, brought, language);
}

/** Takes what a file says of itself where a source says nothing of that. */
function takeDetails(source: Source, { title, author, date }: BroughtText, language: LanguageTag): void {
	if (Object.keys(source.title).length === 0 && title) source.title = labelled(title, language);
	if (Object.keys(source.author).length === 0 && author) source.author = labelled(author, language);
	if (source.date === undefined && date) source.date = date;
}

/** Sets the kinds of a text's paragraphs; a source without any has none. */
export function setKinds(source: Source, language: LanguageTag, paragraphs: readonly { kind: ParagraphKind }[]): void {
	const { [language]: _, ...others } = source.kinds ?? {};
	const kinds = keptKinds(paragraphs);
	const all = Object.keys(kinds).length > 0 ? { ...others, [language]: kinds } : others;
	if (Object.keys(all).length > 0) source.kinds = all;
	else delete source.kinds;
}

/** The kinds of a text's paragraphs after it has been changed: each follows its words, in their order. */
function followingKinds(
	kinds: Readonly<Record<string, ParagraphKind>>,
	before: string,
	after: string
): ParagraphKind[] {
	const marked = new Map<string, (ParagraphKind | undefined)[]>();
	before.split('\n').forEach((text, at) => marked.set(text, [...(marked.get(text) ?? []), kinds[at]]));
	return after.split('\n').map((text) => marked.get(text)?.shift() ?? 'text');
}

/** Lets kinds follow their paragraphs where a text has been changed. */
export function moveKinds(source: Source, language: LanguageTag, before: string, after: string): void {
	const kinds = source.kinds?.[language];
	if (!kinds || before === after) return;
	setKinds(
		source,
		language,
		followingKinds(kinds, before, after).map((kind) => ({ kind }))
	);
}

/** Takes blank lines out of a source's text, as they are taken where a study is opened; the draft is changed in place. */
export function tidyText({ texts }: StudyContents, source: Source, language: LanguageTag): void {
	const text = texts[source.id]?.[language];
	if (text === undefined) return;
	const tidy = readSourceText(text).text;
	moveKinds(source, language, text, tidy);
	texts[source.id]![language] = tidy;
}

/**
 * Takes blank lines out of all texts; the draft is changed in place. A translation with fewer paragraphs than its original keeps
 * its own: they hold the places of what is still to be translated.
 */
export function tidyTexts(contents: StudyContents): void {
	for (const source of contents.study.sources) {
		tidyText(contents, source, source.language);
		const texts = contents.texts[source.id] ?? {};
		const paragraphs = (texts[source.language] ?? '').split('\n').length;
		for (const [language, text] of Object.entries(texts)) {
			if (language === source.language) continue;
			const said = text.split('\n').filter((line) => line.trim() !== '').length;
			if (said >= paragraphs) tidyText(contents, source, language);
			else texts[language] = text.trimEnd();
		}
	}
}
