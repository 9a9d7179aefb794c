import type { InterfaceLanguage, Study } from '$lib/study';
import { localize, servedBy, serves } from '$lib/study/language';
import { quotedWords } from '$lib/study/quotedIn';
import { named } from '$lib/words/named';
import { orphanSaid } from '$lib/words/orphanSaid';
import type { QuotedPassage } from './content';

/** Quotes a passage in its source's language, with the other language's words as its translation. */
export function quotedPassage(study: Study, id: string, locale: InterfaceLanguage): QuotedPassage | null {
	const passage = study.passages.find((each) => each.id === id);
	const source = study.sources.find((each) => each.id === passage?.source);
	if (!passage || !source) return null;
	const words = quotedWords(study, passage);
	const { text: exact, language } = localize(words, source.language);
	const quote = passage.quotes[language]!;
	const others = Object.keys(words).filter((each) => each !== language);
	const other = serves(language, locale) ? others[0] : (servedBy(others, locale) ?? others[0]);
	const translated = other === undefined ? undefined : words[other];
	const translator = other === undefined ? undefined : source.translators?.[other];
	return {
		id,
		original: { text: exact, language, before: quote.prefix, after: quote.suffix },
		translation: translated === undefined ? null : { text: translated, language: other! },
		translator: translated !== undefined && translator ? localize(translator, locale).text : '',
		cite: [
			...[source.publisher, source.title].map((each) => named(each, locale)),
			orphanSaid(study, id, [language, ...(other === undefined ? [] : [other])], locale)
		]
			.filter((each) => each !== '')
			.join(' · ')
	};
}
