import { evaluate, type CompiledModel, type CrossImpacts } from '../../lib/engine';
import type { Fault, Model, Settings } from '../../lib/study';
import { readNumber } from '../../lib/study/readNumber';
import { numbersIn } from '../../lib/words/numbers';
import { visible } from '../../lib/words/visible';
import { wholeShares } from '../../lib/words/wholeShares';
import { commandLanguage } from './commandLanguage';
import { StudyRefusal, type Opened } from './open';

/** What a command on cross-impacts alone gets: a model's, or those of a ScenarioWizard project. */
export interface MatrixAsked {
	crossImpacts: CrossImpacts;
	options: Record<string, string | undefined>;
}

/** What every command gets: the study and model, the settings, and the options that were typed. */
export interface Asked {
	opened: Opened;
	model: Model;
	compiled: CompiledModel;
	settings: Settings;
	options: Record<string, string | undefined>;
}

/** An answer for programs (`json`) and for people (`table`: rows of cells, the first row its head). */
export interface Answer {
	json: unknown;
	table: string[][];
	/** What is not wrong in a study's files, but seldom meant. */
	notes?: readonly Fault[];
}

const numbers = numbersIn(commandLanguage);
/** Says points of a share, and a number with so many decimals, as every command does. */
export const { pointsInTable: points, decimals } = numbers;
/** Says a part of 1 in percent with one decimal. */
export const percent = (share: number) => `${decimals(share * 100, 1)} %`;
/** Shares of all outcomes with one decimal, so that they add up to 100. */
export const shown = (shares: readonly number[]) =>
	wholeShares(shares, 1).map((units, o) =>
		units === 0 && shares[o]! > 0
			? 'under 0.1 %'
			: units === 1000 && shares[o]! < 1
				? 'over 99.9 %'
				: percent(units / 1000)
	);
/** Says a number with at most four decimals. */
export const four = (value: number) => numbers.number(value, 4);
/** Says a number with at most one decimal. */
export const one = (value: number) => numbers.number(value, 1);

/** A whole number that was typed for an option, within its bounds. */
export function whole(
	asked: Pick<Asked, 'options'>,
	name: string,
	otherwise: number,
	{ least = 0, most = Number.MAX_SAFE_INTEGER } = {}
): number {
	const typed = asked.options[name];
	if (typed === undefined) return otherwise;
	const read = readNumber(typed, { whole: true });
	if (!read.ok && read.why === 'ambiguous')
		throw new StudyRefusal(
			`--${name} “${visible(typed)}” could be ${read.readings.join(' or ')}; write one of the two.`
		);
	const bounded = most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : least > 0 ? `of ${least} or more` : '';
	if (!read.ok || !Number.isSafeInteger(read.value) || read.value < least || read.value > most)
		throw new StudyRefusal(`--${name} takes a whole number${bounded && ` ${bounded}`}, not “${visible(typed)}”.`);
	return read.value;
}

/** The outcome that was named, else the leader. */
export function outcomeOf({ compiled, settings, options }: Asked): string {
	const named = options['outcome'];
	if (named === undefined) return compiled.outcomes[evaluate(compiled, settings).leader]!;
	if (!compiled.outcomes.includes(named))
		throw new StudyRefusal(`--outcome ${named}: the model has ${compiled.outcomes.join(', ')}.`);
	return named;
}

/** A command: what it says of itself, whether it asks for shares, and what it does. */
export interface Command {
	says: string;
	ofShares?: true;
	run: (asked: Asked) => Answer | Promise<Answer>;
}
