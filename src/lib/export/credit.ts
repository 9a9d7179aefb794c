import type { InterfaceLanguage, Study } from '$lib/study';
import { localize } from '$lib/study/language';
import { creditOfAll } from '$lib/words/credits';
import { m } from '$lib/words/paraglide/messages.js';

/** What an export says of where its numbers come from, in lines for small print, in the reader's language. */
export interface Credit {
	/** Study, author and publisher. */
	study: string;
	/** Model, scenario, date. */
	scenario: string;
	/** What the numbers are, and are not. */
	note: string;
}

/** A study with the authors and publishers of its sources, in one line. */
export function studyCredit({ title, sources }: Pick<Study, 'title' | 'sources'>, locale: InterfaceLanguage): string {
	return m.credit_study({ study: localize(title, locale).text, source: creditOfAll(sources, locale) }, { locale });
}

/** A name for the file of a figure: words of the study and figure, parted by hyphens. */
export function fileName(parts: readonly string[], extension: string): string {
	return `${parts.join('-')}.${extension}`;
}
