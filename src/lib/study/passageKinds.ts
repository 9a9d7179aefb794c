import type { StudyContents } from './contents';
import type { LanguageTag } from './language';
import { kindAt, type ParagraphKind } from './paragraphKinds';
import { locate } from './passages';
import type { Source } from './study';

/** Says what the paragraphs of passages are, by passage and language, where they are no running text. */
export type PassageKinds = Readonly<Record<string, Readonly<Record<LanguageTag, ParagraphKind>>>>;

const kindIn = (source: Source, language: LanguageTag, text: string, at: number) =>
	kindAt(source, language, text.slice(0, at).split('\n').length - 1);

/** Finds what the paragraph of each passage is; sources that name no kinds cost nothing. */
export function passageKinds({ study, texts }: Pick<StudyContents, 'study' | 'texts'>): PassageKinds {
	const found: Record<string, Record<LanguageTag, ParagraphKind>> = {};
	for (const { id, source: of, quotes } of study.passages) {
		const source = study.sources.find((each) => each.id === of);
		if (!source?.kinds) continue;
		for (const [language, quote] of Object.entries(quotes)) {
			const text = texts[of]?.[language] ?? '';
			const place = locate(text, quote);
			const kind = 'start' in place ? kindIn(source, language, text, place.start) : 'text';
			if (kind !== 'text') found[id] = { ...found[id], [language]: kind };
		}
	}
	return found;
}
