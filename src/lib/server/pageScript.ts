import type { InterfaceLanguage } from '$lib/study';
import { baseLocale } from '$lib/words/paraglide/runtime.js';

const file = /(\/_app\/immutable\/(?:entry|nodes|chunks)\/[\w.-]+)\.js"/g;

/** Names the page's script in its own language (`cli/pageLanguages` builds it in each). */
export function scriptIn(html: string, language: InterfaceLanguage): string {
	return language === baseLocale ? html : html.replaceAll(file, `$1.${language}.js"`);
}
