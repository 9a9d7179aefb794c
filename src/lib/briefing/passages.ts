import type { Language, Study } from '$lib/study';
import { localize } from '$lib/study/language';
import { orphanSaid } from '$lib/words/orphanSaid';
import type { QuotedPassage } from './content';

/** A passage as it is quoted: in the language of its source, with the other language's words as the translation. */
export function quotedPassage(study: Study, id: string, locale: Language): QuotedPassage | null {
	const passage = study.passages.find((each) => each.id === id);
	const source = study.sources.find((each) => each.id === passage?.source);
	if (!passage || !source) return null;
	const { text: exact, language } = localize(
		{ ar: passage.quotes.ar?.exact, en: passage.quotes.en?.exact },
		source.language
	);
	const quote = passage.quotes[language]!;
	const other: Language = language === 'ar' ? 'en' : 'ar';
	const translated = passage.quotes[other]?.exact;
	const translator = source.translators?.[other];
	return {
		id,
		original: { text: exact, language, before: quote.prefix, after: quote.suffix },
		translation: translated === undefined ? null : { text: translated, language: other },
		translator: translated !== undefined && translator ? localize(translator, locale).text : '',
		cite: [
			...[source.publisher, source.title].map((each) => localize(each, locale).text),
			orphanSaid(study, id, translated === undefined ? [language] : [language, other], locale)
		]
			.filter((each) => each !== '')
			.join(' · ')
	};
}
