import type { NearestChange } from '$lib/engine';
import type { InterfaceLanguage, Model, Study, TextInLanguage } from '$lib/study';
import { bases } from '$lib/study/bounds';
import type { HangingKind } from '$lib/study/hangingKinds';
import { quotedIn, quotedWords } from '$lib/study/quotedIn';
import { basisName } from '$lib/words/basisName';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { targetName } from '$lib/words/targetName';
import type { HangingRow } from './hanging';
import { shortName } from './names';

/** Holds what the sentences on what hangs on judgements are of. */
export interface HangingInput {
	model: Model;
	study: Pick<Study, 'sources' | 'passages'>;
	kind: HangingKind;
	/** That which moves a share most first. */
	rows: readonly HangingRow[];
	/** As set, in the model's order. */
	share: readonly number[];
	locale: InterfaceLanguage;
}

/** Names a judgement, a passage by its words, or a basis. */
export function hangingName({ model, study, kind, locale }: HangingInput, id: string): TextInLanguage {
	if (kind === 'passage') return quotedIn(study, id, locale);
	const text =
		kind === 'judgement' ? targetName(model, id, locale) : basisName(bases.find((each) => each === id) ?? null, locale);
	return { text, language: locale };
}

/** Gives the words of a passage as a sentence of the interface quotes them. */
export function quoteSaid(study: Pick<Study, 'sources' | 'passages'>, id: string, locale: InterfaceLanguage): string {
	const passage = study.passages.find((each) => each.id === id);
	return passage ? named(quotedWords(study, passage), locale) : id;
}

const sentences = {
	judgement: {
		falls: m.linchpin_judgement_falls,
		rises: m.linchpin_judgement_rises,
		level: m.linchpin_judgement_level
	},
	passage: { falls: m.linchpin_passage_falls, rises: m.linchpin_passage_rises, level: m.linchpin_passage_level },
	basis: { falls: m.linchpin_basis_falls, rises: m.linchpin_basis_rises, level: m.linchpin_basis_level }
};

/** Says an outcome's share before and after, with a decimal where they read the same without. */
export function fromTo(
	before: readonly number[],
	after: readonly number[],
	outcome: number,
	locale: InterfaceLanguage
): [from: string, to: string] {
	const said = (decimals: 0 | 1): [string, string] => [
		sayShares(before, locale, decimals)[outcome] ?? '',
		sayShares(after, locale, decimals)[outcome] ?? ''
	];
	const [from, to] = said(0);
	return from === to ? said(1) : [from, to];
}

/** Says what most hangs on: whose share moves most without it, from where to where. */
export function hangingSaid(input: HangingInput): string {
	const { model, study, kind, rows, share, locale } = input;
	const [first] = rows;
	if (!first?.without.moved) return m.linchpin_none({}, { locale });
	const { id, without } = first;
	const what = kind === 'passage' ? quoteSaid(study, id, locale) : hangingName(input, id).text;
	const { outcome, difference } = first.without.moved;
	const [from, to] = fromTo(share, without.share, outcome, locale);
	if (without.level) return sentences[kind].level({ what, share: to }, { locale });
	const name = shortName(model.outcomes[outcome], locale);
	return sentences[kind][difference < 0 ? 'falls' : 'rises']({ what, outcome: name, from, to }, { locale });
}

/** Says a move of a judgement: "Use of proximity, watched: effect on “Quiet cooperation”: +1 in place of +2". */
export function moveSaid(model: Model, { path, from, to }: NearestChange['moves'][number], locale: InterfaceLanguage) {
	const { signed } = numbersIn(locale);
	return m.nearest_move({ judgement: targetName(model, path, locale), from: signed(from), to: signed(to) }, { locale });
}

/** Says the nearest change: one judgement by a point, the fewest together, or that none does. */
export function nearestSaid(model: Model, changes: readonly NearestChange[], locale: InterfaceLanguage): string {
	const [first] = changes;
	if (!first) return m.nearest_none({}, { locale });
	const values = {
		outcome: shortName(model.outcomes[first.leader], locale),
		share: sayShares(first.share, locale)[first.leader] ?? ''
	};
	const [move] = first.moves;
	return first.moves.length === 1
		? m.nearest_one({ ...values, move: moveSaid(model, move!, locale) }, { locale })
		: m.nearest_several({ ...values, count: first.moves.length }, { locale });
}
