import type { LanguageTag, ParagraphKind, Passage, Source, Study, StudyContents } from '$lib/study';
import { servedBy } from '$lib/study/language';
import { kindAt } from '$lib/study/paragraphKinds';
import { isOrphan, segments } from '$lib/study/passages';
import type { TextView } from '$lib/settings/address';
import type { Address } from '$lib/workbench/Address.svelte';
import type { Selection } from '$lib/workbench/Selection.svelte';

/** Paragraphs of one kind after one another. */
interface Run {
	kind: ParagraphKind;
	/** Places of its paragraphs in the text. */
	places: number[];
}

/** Joins items of a list and cells of a table that follow one another. */
function runsOf(kinds: readonly ParagraphKind[]): Run[] {
	const runs: Run[] = [];
	kinds.forEach((kind, at) => {
		const last = runs.at(-1);
		if (last?.kind === kind && (kind === 'item' || kind === 'cell')) last.places.push(at);
		else runs.push({ kind, places: [at] });
	});
	return runs;
}

interface Shown {
	study: Study;
	texts: StudyContents['texts'];
	address: Address;
	selection: Selection;
	/** The language of the page. */
	locale: LanguageTag;
}

/** Which source is on show, in which languages, and its paragraphs cut at the passages. */
export class ShownTexts {
	#of: Shown;

	constructor(of: Shown) {
		this.#of = of;
	}

	/** The source of the passage in hand, else the one that was chosen, else the first. */
	readonly source: Source = $derived.by(() => {
		const { study, address, selection } = this.#of;
		const wanted = study.passages.find(({ id }) => id === selection.passage)?.source ?? address.source;
		return study.sources.find(({ id }) => id === wanted) ?? study.sources[0]!;
	});

	/** Languages that the source's text is here in. */
	readonly languages: LanguageTag[] = $derived.by(() => Object.keys(this.#of.texts[this.source.id] ?? {}));

	readonly #read = $derived.by(() => servedBy(this.languages, this.#of.locale));

	/** What is on show: one language, or the original beside a translation. */
	readonly view: TextView = $derived.by(() => {
		const { text } = this.#of.address;
		const isHere = text !== null && (text === 'both' ? this.languages.length > 1 : this.languages.includes(text));
		return isHere ? text : (this.#read ?? this.source.language);
	});

	/** Languages side by side: beside the original stands the translation that the reader reads, else the first. */
	readonly columns: LanguageTag[] = $derived.by(() => {
		const { language } = this.source;
		if (this.view !== 'both') return [this.view];
		const beside = [this.#read, ...this.languages].find((each) => each !== undefined && each !== language);
		return this.languages.filter((each) => each === language || each === beside);
	});

	readonly #passages: Passage[] = $derived.by(() =>
		this.#of.study.passages.filter((passage) => passage.source === this.source.id)
	);

	/** Paragraphs of each column, each in segments. */
	readonly paragraphs = $derived.by(() =>
		this.columns.map(
			(language) => segments(this.#of.texts[this.source.id]?.[language] ?? '', this.#passages, language).paragraphs
		)
	);

	/** What each paragraph is in each column. */
	readonly kinds = $derived.by(() =>
		this.paragraphs.map((column, at) => column.map((_, nth) => kindAt(this.source, this.columns[at]!, nth)))
	);

	/** Paragraphs that stand together: those of one list, those of one table, and each other by itself. */
	readonly runs = $derived.by(() => runsOf(this.kinds[0] ?? []));

	/** Passages of this source whose words stand in a text on show no longer. */
	readonly orphans: Passage[] = $derived.by(() =>
		this.#passages.filter((each) => this.columns.some((language) => isOrphan(each, language)))
	);
}
