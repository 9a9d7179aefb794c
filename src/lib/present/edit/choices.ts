import type { Deck } from '$lib/briefing/deck';
import { spokenOf } from '$lib/briefing/deckText';
import { boxParts } from '$lib/findings/leadsWhen';
import { curveKey } from '$lib/settings/address';
import type { Model, Slide, Study } from '$lib/study';
import { cellConfidences } from '$lib/study/bounds';
import { hangingKinds } from '$lib/study/hangingKinds';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { quotedIn } from '$lib/study/quotedIn';
import { boundOf } from '$lib/study/slides';
import { cellConfidenceName } from '$lib/words/cellConfidenceName';
import { numbersIn } from '$lib/words/numbers';
import { ofHundred } from '$lib/words/ofHundred';
import { parameterName } from '$lib/words/parameterName';
import { unmarked } from '$lib/words/plainCells';
import { m } from '$lib/words/paraglide/messages.js';

/** Groups what else figures can be bound to: addresses of the workbench (`core|from=…`) of a model. */
export interface Bindable {
	model: string;
	options: { value: string; name: string }[];
}

/** Holds what can be chosen: its value, and what it is called. */
export interface Option {
	value: string;
	name: string;
}

/** Lists the revisions that the deck's slides are bound to already. */
export function boundOptions(deck: Deck, now: string): Option[] {
	const known = Object.entries(deck.scenarios).map(([value, { name, revision }]) => ({
		value,
		name: m.briefing_bound_now({ name, number: revision }, { locale: deck.locale })
	}));
	return now === '' || known.some(({ value }) => value === now) ? known : [{ value: now, name: now }, ...known];
}

function modelOf(deck: Deck, slide: Slide): Model | undefined {
	const of = boundOf(slide);
	return (of && deck.basisOf(of)?.model) ?? undefined;
}

/** Gives why confidence is what the slide's model says, in the deck's language; undefined if it is bound to none. */
export function statedReason(deck: Deck, slide: Slide): string | undefined {
	const model = modelOf(deck, slide);
	return model && localize(model.confidence.reason, deck.locale).text;
}

/** Lists the outcomes that a slide can speak of: whichever leads, or one by name. */
function outcomeOptions(deck: Deck, slide: Slide): Option[] {
	const model = modelOf(deck, slide);
	return [
		{ value: '', name: m.briefing_outcome_leader({}, { locale: deck.locale }) },
		...(model?.outcomes ?? []).map(({ id, name }) => ({ value: id, name: localize(name, deck.locale).text }))
	];
}

/** Lists what a slide's curve can run along: the level and the weight of each factor. */
function curveOptions(deck: Deck, slide: Slide): Option[] {
	const { locale } = deck;
	const model = modelOf(deck, slide);
	return (model?.factors ?? []).flatMap(({ id }) =>
		(['level', 'weight'] as const).map((parameter) => ({
			value: curveKey({ parameter, factor: id }),
			name: unmarked(parameterName(model!, { parameter, factor: id }, locale))
		}))
	);
}

/** Lists the factors that an axis can be: one that moves the lead most, or one by name. */
function factorOptions(deck: Deck, slide: Slide): Option[] {
	const { locale } = deck;
	return [
		{ value: '', name: m.map_strongest({}, { locale }) },
		...(modelOf(deck, slide)?.factors ?? []).map(({ id, name }) => ({ value: id, name: localize(name, locale).text }))
	];
}

/** Lists what a slide can leave out at once. */
function hangingOptions({ locale }: Deck): Option[] {
	const names = { judgement: m.hangs_by_judgement, passage: m.hangs_by_passage, basis: m.hangs_by_basis };
	return hangingKinds.map((value) => ({ value, name: names[value]({}, { locale }) }));
}

/** Lists where the levels of a slide's variations are drawn. */
const levelsOptions = ({ locale }: Deck): Option[] => [
	{ value: '', name: m.when_mode_everywhere({}, { locale }) },
	{ value: 'ranges', name: m.when_mode_ranges({}, { locale }) }
];

/** Lists the boxes that a slide can tell of: the one told first, or one by how sure and how wide it is. */
function boxOptions(deck: Deck, slide: Slide): Option[] {
	const { locale } = deck;
	const { number } = numbersIn(locale);
	const first = { value: '', name: m.when_box_first({}, { locale }) };
	const of = boundOf(slide);
	const basis = of && deck.basisOf(of);
	if (!basis || !('levels' in slide) || !hasOutcomes(basis.model)) return [first];
	const outcome = basis.compiled.outcomes[spokenOf(basis, slide.outcome)]!;
	const found = deck.leadsOf(basis, outcome, slide.levels ?? 'everywhere');
	return [
		first,
		...found.boxes.map((box, place) => {
			const { density, coverage } = boxParts(box, found);
			const values = { density: number(ofHundred(density)), coverage: number(ofHundred(coverage)) };
			return { value: String(place), name: m.when_box_named({ box: number(place), ...values }, { locale }) };
		})
	];
}

/** Lists what a cross-impact counts as that has no confidence of its own. */
const unsaidOptions = ({ locale }: Deck): Option[] =>
	cellConfidences.map((value) => ({ value, name: cellConfidenceName(value, locale) }));

/** Lists whether a 0 of which nothing is said is doubted too. */
const zerosOptions = ({ locale }: Deck): Option[] => [
	{ value: '', name: m.doubt_zeros_sure({}, { locale }) },
	{ value: 'doubted', name: m.doubt_zeros({}, { locale }) }
];

/** Lists the timeline, and the indicators by name. */
function factOptions({ study, locale }: Deck): Option[] {
	return [
		{ value: '', name: m.briefing_timeline({}, { locale }) },
		...study.facts.indicators.map(({ id, title }) => ({ value: id, name: localize(title, locale).text }))
	];
}

const longest = 90;

/** Lists passages by the words they begin with, in the order of the study. */
function passageOptions(study: Study, locale: Deck['locale']): Option[] {
	return study.passages.map(({ id }) => {
		const { text } = quotedIn(study, id, locale);
		return { value: id, name: text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')} …` : text };
	});
}

/** Lists what a field can be set to, by what it holds. */
export const optionsOf: Readonly<
	Record<
		'outcome' | 'indicator' | 'passage' | 'curve' | 'factor' | 'hanging' | 'levels' | 'box' | 'unsaid' | 'zeros',
		(deck: Deck, slide: Slide) => Option[]
	>
> = {
	outcome: outcomeOptions,
	indicator: factOptions,
	passage: ({ study, locale }) => passageOptions(study, locale),
	curve: curveOptions,
	factor: factorOptions,
	hanging: hangingOptions,
	levels: levelsOptions,
	box: boxOptions,
	unsaid: unsaidOptions,
	zeros: zerosOptions
};
