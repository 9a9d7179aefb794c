import type { InterfaceLanguage } from '$lib/study/interfaceLanguages';
import type { LanguageTag } from '$lib/study/language';

export { directionOf } from '$lib/study/language';

const namesBy = new Map<InterfaceLanguage, Intl.DisplayNames>();

/** Names a language in a language of the interface: "French", "الفرنسية"; by its tag where nobody has a name for it. */
export function languageName(language: LanguageTag, locale: InterfaceLanguage): string {
	let names = namesBy.get(locale);
	if (!names) namesBy.set(locale, (names = new Intl.DisplayNames([locale], { type: 'language' })));
	return names.of(language) ?? language;
}
