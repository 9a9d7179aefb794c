import { briefingLimits, mostEarlier } from './briefingBounds';
import {
	fieldTypes,
	type FieldHolding,
	type FieldValues,
	type Holding,
	type NewSlideDefaults,
	type SlideField
} from './slideFields';

const of = { holds: 'bound', begins: 'of' } as const;
const outcome = { holds: 'outcome' } as const;

/**
 * Lists the fields of every kind of slide, in the order in which kinds are offered and fields are asked for. Types, schema,
 * menus and the editor's form are derived from this; `briefing/slideWriters` says what each kind writes.
 */
const kinds = {
	title: {},
	/** `sentence`: the key judgement in the author's words, else written from the figures. */
	judgement: {
		of,
		outcome,
		sentence: { holds: 'text', most: briefingLimits.sentence },
		confidence: { holds: 'confidence' }
	},
	outcomes: { of },
	why: { of, outcome },
	comparison: { of, against: { holds: 'bound', begins: 'other' }, outcome },
	/** Three to six scenarios side by side, the first as the reference. */
	scenarios: { of, others: { holds: 'bounds', begins: 'other', least: 2, most: 5 } },
	/** What changed from an earlier revision (that of the last briefing, say) to this one, and why. */
	changes: { of, before: { holds: 'bound', begins: 'earlier' } },
	/** What was believed when: shares from revision to revision. */
	beliefs: { of, earlier: { holds: 'bounds', begins: 'earlier', least: 1, most: mostEarlier } },
	/** What would change it: nearest flip, radius, tornado. */
	turns: { of, outcome },
	/** Every outcome's share along one level or weight. */
	curve: { of, along: { holds: 'curve' } },
	/** Who leads over the levels of two factors. */
	map: { of, x: { holds: 'factor' }, y: { holds: 'factor' } },
	/** What hangs on each judgement, passage or basis, and the nearest change. */
	linchpins: { of, by: { holds: 'hanging' } },
	/** What each passage says for each outcome. */
	evidence: { of },
	/** When an outcome leads: a box of levels and weights. */
	leads: { of, outcome, levels: { holds: 'levels' }, box: { holds: 'box' } },
	worlds: { of },
	/** In how many readings of uncertain cross-impacts each world hangs together. */
	doubt: { of, unsaid: { holds: 'unsaid' }, zeros: { holds: 'zeros' } },
	facts: { indicator: { holds: 'indicator' } },
	signposts: { of, outcome },
	quotation: { passage: { holds: 'passage' } },
	assumptions: { of },
	method: { of },
	/** `body`: a subset of Markdown, with headings, paragraphs, lists, strong, emphasis, quotations. */
	text: { body: { holds: 'text', most: briefingLimits.body } }
} as const satisfies Record<string, Record<string, SlideField>>;

/** What every slide has: a message in the author's words (it writes its own where that is empty), and what the speaker says. */
const common = {
	heading: { holds: 'text', most: briefingLimits.heading },
	notes: { holds: 'text', most: briefingLimits.notes }
} as const satisfies Record<string, SlideField>;

/** Names a kind of slide. */
export type SlideKind = keyof typeof kinds;
/** Holds the fields that a kind of slide has of its own. */
export type OwnFields<Kind extends SlideKind> = (typeof kinds)[Kind];
/** Lists every kind of slide in the order in which they are offered. */
export const slideKinds = Object.keys(kinds) as SlideKind[];

type Values<Fields> = {
	-readonly [Name in keyof Fields]: Fields[Name] extends { holds: infer Each extends Holding }
		? FieldValues[Each]
		: never;
};
/** Holds a slide of one kind, or of several. */
export type SlideOf<Kind extends SlideKind> = {
	[Each in Kind]: { id: string; kind: Each } & Values<typeof common> & Values<OwnFields<Each>>;
}[Kind];
/** Holds one slide of any kind. */
export type Slide = SlideOf<SlideKind>;

type Names<Kind> = Kind extends SlideKind ? keyof OwnFields<Kind> : never;
/** Names a field that slides have. */
export type SlideFieldName = keyof typeof common | Names<SlideKind>;
/** Names an input of a slide's form: its field, and the part of it that it sets ("confidence.reason"). */
export type SlideInput = SlideFieldName | `${SlideFieldName}.${string}`;

/** Lists the fields of a kind of slide by name, its message first and its notes last. */
export function fieldsOf(kind: SlideKind): [SlideFieldName, SlideField][] {
	const { heading, notes } = common;
	return Object.entries({ heading, ...kinds[kind], notes } satisfies Record<string, SlideField>) as never;
}

/** Holds a field of a slide with its value. */
export type FilledField = {
	[Each in Holding]: { name: SlideFieldName; value: FieldValues[Each] } & FieldHolding<Each>;
}[Holding];

/** Lists the fields of a slide with what they hold. */
export function fieldsIn(slide: Slide): FilledField[] {
	const open = slide as unknown as Record<string, unknown>;
	return fieldsOf(slide.kind).map(([name, field]) => ({ ...field, name, value: open[name] }) as FilledField);
}

/** Makes a slide of a kind as it is first added: it writes its own heading, speaks of the leader, and has no notes. */
export function newSlide<Kind extends SlideKind>(kind: Kind, id: string, defaults: NewSlideDefaults): SlideOf<Kind> {
	const begin = (field: SlideField) => fieldTypes[field.holds].begin(field as never, defaults);
	const values = fieldsOf(kind).map(([name, field]) => [name, begin(field)]);
	return { id, kind, ...(Object.fromEntries(values) as object) } as SlideOf<Kind>;
}

/** Finds the field of a slide that an input sets; null if its kind has none of that name. */
export function fieldOfInput(slide: Slide, input: string): FilledField | null {
	const [name] = input.split('.');
	return fieldsIn(slide).find((field) => field.name === name) ?? null;
}

/** Sets what an input says. The slide is changed in place; an input that its kind does not have is passed over. */
export function setSlideInput(slide: Slide, input: string, typed: string): void {
	const field = fieldOfInput(slide, input);
	if (!field) return;
	const part = input.slice(field.name.length + 1);
	const open = slide as unknown as Record<string, unknown>;
	open[field.name] = fieldTypes[field.holds].typed(field.value as never, typed, part);
}
