import type { InterfaceLanguage, Source } from '$lib/study';
import { scriptOf } from '$lib/study/language';
import { named } from './named';
import { m } from './paraglide/messages.js';

type Credited = Pick<Source, 'publisher' | 'author'>;

/** Who wrote and published a text, in one line. */
export function creditOfSource({ publisher, author }: Credited, locale: InterfaceLanguage): string {
	return m.home_by({ publisher: named(publisher, locale), author: named(author, locale) }, { locale });
}

/** The credits of all sources, each once, in one line; of more than `most` the first of them and how many more there are. */
export function creditOfAll(sources: readonly Credited[], locale: InterfaceLanguage, most = 2): string {
	const all = [...new Set(sources.map((source) => creditOfSource(source, locale)))];
	const names = all.slice(0, most).join(scriptOf(locale) === 'Arab' ? '؛ ' : '; ');
	return all.length > most ? m.credit_more({ names, count: all.length - most }, { locale }) : names;
}
