import type { InterfaceLanguage, LanguageTag, Study } from '$lib/study';
import { isOrphan } from '$lib/study/passages';
import { m } from './paraglide/messages.js';

/** What is said wherever a passage is used that stands in its text no longer, in any of the languages shown; '' where it stands. */
export function orphanSaid(
	{ passages }: Pick<Study, 'passages'>,
	id: string,
	shown: readonly LanguageTag[],
	locale: InterfaceLanguage
): string {
	const passage = passages.find((each) => each.id === id);
	if (!passage) return m.passage_gone({}, { locale });
	return shown.some((language) => isOrphan(passage, language)) ? m.passage_orphan({}, { locale }) : '';
}
