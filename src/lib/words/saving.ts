import type { InterfaceLanguage } from '$lib/study';
import { isolated } from './named';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

/** What the names of a form's fields are to people. */
const fields: Record<string, typeof m.save_name> = {
	name: m.save_name,
	note: m.save_note,
	tags: m.save_tags,
	author: m.save_author,
	message: m.save_message,
	title: m.new_study_title,
	text: m.edit_step_text,
	date: m.observed_day,
	source: m.observed_source,
	address: m.observed_address
};

/** What is wrong with a field whose words are of a kind. */
const wrongs: Record<string, typeof m.observed_no_day> = { date: m.observed_no_day, address: m.observed_no_address };

/** A field of a saving form that cannot be taken, in one sentence. */
export function sayFieldFault(fault: { field: string; code: string; max: number }, locale: InterfaceLanguage): string {
	const field = fields[fault.field]?.({}, { locale });
	if (!field) return m.save_stale_form({}, { locale });
	if (fault.code === 'wrong' && wrongs[fault.field]) return wrongs[fault.field]!({ field }, { locale });
	if (fault.code === 'missing') return m.save_missing({ field }, { locale });
	return m.save_too_long({ field, max: fault.max }, { locale });
}

const storage: Record<string, typeof m.storage_full> = {
	full: m.storage_full,
	'read-only': m.storage_read_only,
	locked: m.storage_locked,
	unavailable: m.storage_unavailable,
	damaged: m.storage_damaged,
	newer: m.storage_newer,
	refused: m.storage_refused,
	replaced: m.storage_replaced,
	unreadable: m.storage_unreadable
};

/** Why scenarios cannot be kept just now, in one sentence. */
export function sayStorageError(code: string, locale: InterfaceLanguage): string {
	return (storage[code] ?? m.storage_unavailable)({}, { locale });
}

/** Names that one sentence holds. */
const mostSaid = 10;

/** Which of what is kept cannot be read, in one sentence; null where all can. */
export function sayUnread(names: readonly string[], locale: InterfaceLanguage): string | null {
	if (names.length === 0) return null;
	const said = names.slice(0, mostSaid).map(isolated);
	if (names.length > mostSaid) said.push(m.storage_unread_more({ count: names.length - mostSaid }, { locale }));
	const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(said);
	return m.storage_unread({ names: list }, { locale });
}

/** Which revisions cannot be read, in one sentence; null where all can. */
export const sayUnreadRevisions = (numbers: readonly number[], locale: InterfaceLanguage): string | null =>
	sayUnread(
		numbers.map((number) => m.scenarios_revision({ number }, { locale })),
		locale
	);

/** Who saved a revision, and when, as a sentence says it. */
export function saySaved({ author, savedAt }: { author: string; savedAt: string }, locale: InterfaceLanguage) {
	return { author: author || m.save_somebody({}, { locale }), time: numbersIn(locale).moment(savedAt) };
}
