import type { InterfaceLanguage } from '$lib/study';
import type { Dropped, DroppedKind, ReadText, TextFileFault } from '$lib/textFiles/readText';
import { isolated } from './named';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';
import { visible } from './visible';

type Say<Values extends object> = (values: Values, options: { locale: InterfaceLanguage }) => string;

const sentences: Record<TextFileFault['code'], Say<{ name: string; most: string; found: string; kind: string }>> = {
	empty: m.text_file_empty,
	'too-large': m.text_file_too_large,
	'too-many-words': m.text_file_too_many_words,
	'too-many-paragraphs': m.text_file_too_many_paragraphs,
	'too-many-pages': m.text_file_too_many_pages,
	bomb: m.text_file_bomb,
	damaged: m.text_file_damaged,
	'old-word': m.text_file_old_word,
	'unknown-kind': m.text_file_unknown_kind,
	'not-text': m.text_file_not_text,
	locked: m.text_file_locked,
	'pictures-only': m.text_file_pictures_only,
	'no-text': m.text_file_no_text
};

/** Says in one sentence why a file gave no text, and how to mend it. */
export function sayTextFileFault({ code, values }: TextFileFault, locale: InterfaceLanguage): string {
	const { number } = numbersIn(locale);
	const { name, most = 0, found = 0, kind = '' } = values;
	const bound = code === 'too-large' ? Math.floor(most / 1024 / 1024) : most;
	const said = { name: isolated(visible(name)), kind: isolated(visible(kind)) };
	return sentences[code]({ ...said, most: number(bound), found: number(found) }, { locale });
}

const leftOut: Partial<Record<DroppedKind, Say<object>>> = {
	picture: m.text_dropped_picture,
	'footnote-mark': m.text_dropped_footnote_mark,
	script: m.text_dropped_script,
	embedded: m.text_dropped_embedded,
	navigation: m.text_dropped_navigation,
	contents: m.text_dropped_contents,
	comment: m.text_dropped_comment,
	deletion: m.text_dropped_deletion,
	hidden: m.text_dropped_hidden,
	'running-head': m.text_dropped_running_head,
	turned: m.text_dropped_turned,
	override: m.text_dropped_override
};
const mended: Partial<Record<DroppedKind, Say<object>>> = {
	hyphen: m.text_mended_hyphen,
	'letter-form': m.text_mended_letter_form,
	'line-end': m.text_mended_line_end
};
const warned: Partial<Record<DroppedKind, Say<{ count: string }>>> = {
	'column-order': m.text_warned_column_order,
	'lost-letter': m.text_warned_lost_letter,
	'picture-page': m.text_warned_picture_page,
	'other-name': m.text_warned_other_name
};

/** Says what was left out of a text, what was mended, and what its reader should look at: a sentence each, none without need. */
export function sayDropped({ dropped, encoding }: Pick<ReadText, 'dropped' | 'encoding'>, locale: InterfaceLanguage) {
	const { number, list } = numbersIn(locale);
	const counted = (names: Partial<Record<DroppedKind, Say<object>>>) =>
		dropped.flatMap(({ what, count }: Dropped) => {
			const name = names[what]?.({}, { locale });
			return name === undefined ? [] : [m.text_dropped_count({ name, count: number(count) }, { locale })];
		});
	const [out, made] = [counted(leftOut), counted(mended)];
	return [
		...(out.length > 0 ? [m.text_left_out({ names: list(out) }, { locale })] : []),
		...(made.length > 0 ? [m.text_mended({ names: list(made) }, { locale })] : []),
		...dropped.flatMap(({ what, count }) => warned[what]?.({ count: number(count) }, { locale }) ?? []),
		...(encoding === null ? [] : [m.text_read_as({ encoding: isolated(encoding) }, { locale })])
	];
}
