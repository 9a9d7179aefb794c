import { verdict, type Evaluation, type Simulation, type Verdict } from '$lib/engine';
import type { InterfaceLanguage, LanguageTag, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { countImpacts } from '$lib/study/judgements';
import { ofHundred } from '$lib/words/ofHundred';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';

/** A run of the verdict's sentence: plain, or the name of an outcome (index) in the language that it comes in. */
interface VerdictRun {
	text: string;
	language: LanguageTag;
	outcome: number | null;
}

/** Shares with their verdict; or with the draws that it follows from. */
type Found = { share: readonly number[]; verdict: Verdict } | { evaluation: Evaluation; simulation: Simulation };

type Judged = Found & {
	model: Model;
	locale: InterfaceLanguage;
	/** Short names, for slides and lists. */
	short?: boolean;
};

const foundIn = (found: Found) =>
	'verdict' in found ? found : { share: found.evaluation.share, verdict: verdict(found.evaluation, found.simulation) };

/** Stands for an outcome's name while a sentence is put together: a character of the private use area. */
const firstMark = 0xe000;
const mark = (outcome: number) => String.fromCharCode(firstMark + outcome);

const kinds = { clear: m.verdict_clear, narrow: m.verdict_narrow, none: m.verdict_none };

function sentenceOf({ model, locale, ...found }: Judged): string {
	const { share: shares, verdict: reached } = foundIn(found);
	const { kind, leading, leader, ahead } = reached;
	const { number, list } = numbersIn(locale);
	const share = sayShares(shares, locale)[leading[0]!]!;
	const values = { name: mark(leader), count: number(ofHundred(ahead)), share };
	switch (kind) {
		case 'worlds':
			return m.verdict_worlds({}, { locale });
		case 'unjudged': {
			const { judged, all } = countImpacts(model);
			return m.verdict_unjudged({ judged: number(judged), all: number(all) }, { locale });
		}
		case 'level':
			return m.verdict_level(values, { locale });
		case 'shared':
			return m.verdict_shared({ ...values, names: list(leading.map(mark)) }, { locale });
		case 'split':
			return m.verdict_split({ ...values, leading: mark(leading[0]!) }, { locale });
		default:
			return m.verdict_said(
				{ kind: kinds[kind]({}, { locale }), name: values.name, ahead: m.verdict_ahead(values, { locale }) },
				{ locale }
			);
	}
}

/**
 * The verdict in one sentence, in runs, so that names can be coloured: "Clear lead: Quiet cooperation, ahead in 84 of 100
 * variations", "Split: Hedged balance leads at these settings (47%), Quiet cooperation in 56 of 100 variations". Every
 * screen, slide and file says it from here.
 */
export function verdictRuns(judged: Judged): VerdictRun[] {
	const { model, locale, short = false } = judged;
	return sentenceOf(judged)
		.split(/([\ue000-\ue007])/)
		.filter((part) => part !== '')
		.map((text) => {
			const outcome = text.length === 1 ? text.charCodeAt(0) - firstMark : -1;
			const found = model.outcomes[outcome];
			if (!found) return { text, language: locale, outcome: null };
			return { ...localize((short ? found.shortName : undefined) ?? found.name, locale), outcome };
		});
}

/** The same as plain text; a name in the other language is isolated. */
export function verdictSentence(judged: Judged): string {
	const { locale } = judged;
	return verdictRuns(judged)
		.map(({ text, language, outcome }) => (outcome === null ? text : named({ [language]: text }, locale)))
		.join('');
}
