import { parseToken, type Bound } from './bound';
import { cellConfidences, type CellConfidence } from './bounds';
import { hangingKinds, type HangingKind } from './hangingKinds';

/** Holds what the author says of confidence, and why. */
export interface StatedConfidence {
	level: 'low' | 'moderate' | 'high';
	reason: string;
}

/** Holds the value of a field by what it holds. */
export interface FieldValues {
	text: string;
	bound: Bound;
	bounds: Bound[];
	/** The outcome that a slide speaks of; the leader where it is null. */
	outcome: string | null;
	/** One of the study's indicators; its events where it is null. */
	indicator: string | null;
	passage: string;
	/** What a curve runs along, as an address names it (`level-gulf`); the level of the model's first factor where it is null. */
	curve: string | null;
	/** A factor by id; one of those that move the lead most where it is null. */
	factor: string | null;
	/** What a slide leaves out at once. */
	hanging: HangingKind;
	/** Where levels are drawn: within the ranges as set; anywhere where it is null. */
	levels: 'ranges' | null;
	/** Place of a box on its path, as digits; the one told first where it is null. */
	box: string | null;
	/** What a cross-impact counts as that has no confidence of its own. */
	unsaid: CellConfidence;
	/** Whether a 0 of which nothing is said is doubted too; sure where it is null. */
	zeros: 'doubted' | null;
	/** Confidence in the author's words; as the model says where it is null. */
	confidence: StatedConfidence | null;
}

/** Describes a field of a slide: its schema, first value, input and control follow from this. */
export type SlideField =
	| { holds: 'text'; most: number }
	/** `begins`: which of the revisions at hand a new slide takes. */
	| { holds: 'bound'; begins: 'of' | 'other' | 'earlier' }
	| { holds: 'bounds'; begins: 'other' | 'earlier'; least: number; most: number }
	| { holds: 'outcome' }
	| { holds: 'indicator' }
	| { holds: 'passage' }
	| { holds: 'curve' }
	| { holds: 'factor' }
	| { holds: 'hanging' }
	| { holds: 'levels' }
	| { holds: 'box' }
	| { holds: 'unsaid' }
	| { holds: 'zeros' }
	| { holds: 'confidence' };
/** Names what a field can hold. */
export type Holding = SlideField['holds'];
/** Holds a field of those that hold the same. */
export type FieldHolding<Each extends Holding> = Extract<SlideField, { holds: Each }>;

/** Holds what a new slide needs to stand: revisions for its figures, a passage to quote. */
export interface NewSlideDefaults {
	of: Bound;
	/** What a slide is held against. */
	other: Bound;
	/** What changes are told since; `other` where it is left out. */
	earlier?: Bound;
	passage: string;
}

interface FieldType<Each extends Holding> {
	/** The value of a new slide. */
	begin(field: FieldHolding<Each>, defaults: NewSlideDefaults): FieldValues[Each];
	/** The value once an input says otherwise; `part` is what the input's name has after its dot. */
	typed(value: FieldValues[Each], typed: string, part: string): FieldValues[Each];
}

const choice = { begin: () => null, typed: (_: string | null, typed: string) => (typed === '' ? null : typed) };

/** Gives the first value of each sort of field, and what an input makes of it. */
export const fieldTypes: { [Each in Holding]: FieldType<Each> } = {
	text: { begin: () => '', typed: (_, typed) => typed },
	bound: {
		begin: ({ begins }, defaults) => ({ ...(defaults[begins] ?? defaults.other) }),
		typed: (value, typed) => parseToken(typed) ?? value
	},
	bounds: {
		begin: ({ begins, least }, defaults) =>
			Array.from({ length: least }, () => ({ ...(defaults[begins] ?? defaults.other) })),
		// An empty input takes its revision out, one beyond the last adds another.
		typed(value, typed, part) {
			const at = Math.min(Number(part), value.length);
			const bound = parseToken(typed);
			return bound || typed === '' ? value.toSpliced(at, 1, ...(bound ? [bound] : [])) : value;
		}
	},
	outcome: choice,
	indicator: choice,
	curve: choice,
	factor: choice,
	hanging: { begin: () => 'passage', typed: (value, typed) => hangingKinds.find((each) => each === typed) ?? value },
	levels: { begin: () => null, typed: (_, typed) => (typed === 'ranges' ? typed : null) },
	box: choice,
	unsaid: { begin: () => 'fairly', typed: (value, typed) => cellConfidences.find((each) => each === typed) ?? value },
	zeros: { begin: () => null, typed: (_, typed) => (typed === 'doubted' ? typed : null) },
	passage: { begin: (_, { passage }) => passage, typed: (_, typed) => typed },
	confidence: {
		begin: () => null,
		// Without a level it is as the model says, and the reason waits.
		typed(value, typed, part) {
			const reason = part === 'reason' ? typed : (value?.reason ?? '');
			const level = part === 'reason' ? (value?.level ?? '') : typed;
			return level === '' ? null : ({ level, reason } as StatedConfidence);
		}
	}
};
