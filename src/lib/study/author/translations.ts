import type { LanguageTag } from '../language';
import { languageNamed } from '../languageNamed';
import type { StudyContents } from '../contents';
import type { ParagraphKind } from '../paragraphKinds';
import type { Source } from '../study';
import { dropQuote } from './passages';
import { nameText, setKinds, tidyText } from './sourceTexts';

/** Bounds the languages that a source's text may be had in. */
export const mostTexts = 30;

/** Gives the languages that a source's text is translated into. */
export const translationsOf = ({ texts }: StudyContents, { id, language }: Source): LanguageTag[] =>
	Object.keys(texts[id] ?? {}).filter((each) => each !== language);

/** Adds an empty translation of a source's text, into a language by its name or tag; false where it has one, or none is called so. */
export function addTranslation(contents: StudyContents, id: string, typed: string): boolean {
	const source = contents.study.sources.find((each) => each.id === id);
	const texts = contents.texts[id];
	const language = languageNamed(typed);
	if (!source || !texts || language === null || texts[language] !== undefined) return false;
	if (Object.keys(texts).length >= mostTexts) return false;
	tidyText(contents, source, source.language);
	texts[language] = '';
	nameText(source, language);
	return true;
}

/** Names one entry of a record by language anew, in its place. */
function renamed<Each>(record: Readonly<Record<LanguageTag, Each>>, from: LanguageTag, to: LanguageTag) {
	return Object.fromEntries(Object.entries(record).map(([each, value]) => [each === from ? to : each, value]));
}

/** Says that a text is in another language than was thought, by its name or tag; false where there is a text in that. */
export function renameText(contents: StudyContents, id: string, from: LanguageTag, typed: string): boolean {
	const source = contents.study.sources.find((each) => each.id === id);
	const texts = contents.texts[id];
	const to = languageNamed(typed);
	if (!source || !texts || !Object.hasOwn(texts, from) || to === null || Object.hasOwn(texts, to)) return false;
	contents.texts[id] = renamed(texts, from, to);
	source.files = renamed(source.files, from, to);
	nameText(source, to);
	if (source.kinds) source.kinds = renamed(source.kinds, from, to);
	if (source.translators) source.translators = renamed(source.translators, from, to);
	if (source.language === from) source.language = to;
	for (const passage of contents.study.passages)
		if (passage.source === id) passage.quotes = renamed(passage.quotes, from, to);
	return true;
}

/** Counts the passages that quote a translation alone, which keep it, and those that quote another text too. */
export function restsOn(
	{ study }: StudyContents,
	source: string,
	language: LanguageTag
): { alone: number; too: number } {
	const quoted = study.passages.filter((passage) => passage.source === source && passage.quotes[language]);
	const alone = quoted.filter(({ quotes }) => Object.keys(quotes).length === 1).length;
	return { alone, too: quoted.length - alone };
}

/** Takes a translation out, with what passages quote of it beside another text; false where one quotes it alone. */
export function removeTranslation(contents: StudyContents, id: string, language: LanguageTag): boolean {
	const source = contents.study.sources.find((each) => each.id === id);
	const texts = contents.texts[id];
	if (!source || !texts || !Object.hasOwn(texts, language) || language === source.language) return false;
	if (restsOn(contents, id, language).alone > 0) return false;
	for (const passage of contents.study.passages)
		if (passage.source === id && passage.quotes[language]) dropQuote(contents, passage.id, language);
	delete texts[language];
	delete source.files[language];
	setKinds(source, language, []);
	setTranslator(source, language, {});
	return true;
}

/** Says who made a translation; nothing where nobody has said it. */
function setTranslator(source: Source, language: LanguageTag, said: Record<LanguageTag, string>): void {
	const { [language]: _, ...others } = source.translators ?? {};
	const all = Object.keys(said).length > 0 ? { ...others, [language]: said } : others;
	if (Object.keys(all).length > 0) source.translators = all;
	else delete source.translators;
}

/** Sets who made a translation as it was typed, in one language. */
export function typeTranslator(source: Source, translation: LanguageTag, language: LanguageTag, typed: string): void {
	const { [language]: _, ...said } = source.translators?.[translation] ?? {};
	setTranslator(source, translation, typed.trim() === '' ? said : { ...said, [language]: typed });
}

/** Sets one paragraph of a source's text as it was typed; a line end parts it, and kinds keep their paragraphs. */
export function typeParagraph(
	contents: StudyContents,
	[id, language, at]: readonly [string, LanguageTag, number],
	typed: string
): boolean {
	const source = contents.study.sources.find((each) => each.id === id);
	const text = contents.texts[id]?.[language];
	if (!source || text === undefined) return false;
	const paragraphs = text === '' ? [] : text.split('\n');
	const original = (contents.texts[id]?.[source.language] ?? '').split('\n').length;
	if (at >= Math.max(paragraphs.length, original)) return false;
	while (paragraphs.length <= at) paragraphs.push('');
	const kinds = paragraphs.map((_, place): ParagraphKind => source.kinds?.[language]?.[place] ?? 'text');
	const lines = typed.replace(/\r\n?/g, '\n').split('\n');
	paragraphs.splice(at, 1, ...lines);
	contents.texts[id]![language] = paragraphs.join('\n');
	if (!source.kinds?.[language] || lines.length === 1) return true;
	kinds.splice(at, 1, ...lines.map(() => kinds[at]!));
	setKinds(source, language, kinds.map((kind) => ({ kind }))); // prettier-ignore
	return true;
}
