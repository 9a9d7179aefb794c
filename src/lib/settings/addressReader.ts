import { takesPercent } from '$lib/study/bounds';
import { canonicalTag, type LanguageTag } from '$lib/study/language';
import { readNumber } from '$lib/study/readNumber';

/** Why a part of an address was left out. */
export type AddressProblemCode =
	| 'too-long'
	| 'unknown-factor'
	| 'unknown-judgement'
	| 'unknown-state'
	| 'unknown-choice'
	| 'unknown-scenario'
	| 'unknown-revision'
	| 'other-model'
	| 'not-a-number'
	| 'ambiguous-number'
	| 'not-whole'
	| 'out-of-range'
	| 'range-out-of-order';

/** A part of an address that could not be read: its key, what stood there (cut to 40 characters), and the bounds it broke. */
export interface AddressProblem {
	code: AddressProblemCode;
	key: string;
	value: string;
	factor?: string;
	/** The saved scenario that `from` names, where it has no such revision or belongs to another model. */
	scenario?: string;
	min?: number;
	max?: number;
	/** Both numbers that an ambiguous one could be. */
	readings?: [string, string];
}

/** Bounds of a number, and whether only whole ones belong there. */
interface NumberBounds {
	min: number;
	max: number;
	whole?: boolean;
}

const mostProblems = 10;

/** Reads keys of an address, and keeps what could not be read. */
export class Reader {
	readonly problems: AddressProblem[] = [];
	readonly #params: URLSearchParams;

	constructor(params: URLSearchParams) {
		this.#params = params;
	}

	complain(code: AddressProblemCode, key: string, value: string, more: Partial<AddressProblem> = {}): null {
		if (this.problems.length < mostProblems) this.problems.push({ code, key, value: value.slice(0, 40), ...more });
		return null;
	}

	/** The last value of a key, or null. */
	text(key: string): string | null {
		return this.#params.getAll(key).at(-1) ?? null;
	}

	choice<T extends string>(key: string, choices: readonly T[]): T | null {
		const value = this.text(key);
		if (value === null || value === '') return null;
		return choices.find((each) => each === value) ?? this.complain('unknown-choice', key, value);
	}

	textView(key: string): LanguageTag | null {
		const value = this.text(key);
		if (value === null || value === '' || value === 'both') return value || null;
		return canonicalTag(value) ?? this.complain('unknown-choice', key, value);
	}

	number(key: string, { min, max, whole = false }: NumberBounds, factor?: string): number | null {
		const value = this.text(key);
		if (value === null) return null;
		const more = { min, max, ...(factor === undefined ? {} : { factor }) };
		const read = readNumber(value, { percent: takesPercent(key.split('.')[0]!), whole });
		if (!read.ok && read.why === 'ambiguous')
			return this.complain('ambiguous-number', key, value, { ...more, readings: read.readings });
		if (!read.ok) return this.complain('not-a-number', key, value, more);
		if (read.value < min || read.value > max) return this.complain('out-of-range', key, value, more);
		if (whole && !Number.isInteger(read.value)) return this.complain('not-whole', key, value, more);
		return read.value;
	}
}
