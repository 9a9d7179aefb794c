import type { InterfaceLanguage } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import type { Kind } from './kinds';

/** A name in the languages of the interface. */
export type Named = (inputs: object, options: { locale: InterfaceLanguage }) => string;

/** A column of records: what it holds stands at a path in each, where `*` is a language that the head names too. */
export interface Column {
	path: string;
	name: Named;
	kind: Kind;
}

/** A sheet with a record a row. */
export interface RecordSheet {
	name: Named;
	/** The lists that its records stand in; with `member`, those of whose members they are. */
	lists: readonly string[];
	/** The list within the member that a row names in its first column. */
	member?: { key: string; column: Named; optional?: boolean };
	columns: readonly Column[];
	/** What an id is made of where its name has no Latin letters. */
	idOtherwise?: string;
	/** Whether the sheet is left out where it has no rows. */
	optional?: boolean;
}

const column = (path: string, name: Named, kind: Kind = 'text'): Column => ({ path, name, kind });

const id = column('id', m.workbook_id, 'id');
const title = column('title.*', m.workbook_title);
const named = column('name.*', m.workbook_name);
const shortName = column('shortName.*', m.workbook_short);
const description = column('description.*', m.workbook_description);
const passages = column('passages', m.workbook_passages, 'ids');

/** Names the sheet of the study's and the model's own parts. */
export const partsSheet: Named = m.workbook_sheet_study;
/** Names the sheet of the texts. */
export const textsSheet: Named = m.workbook_sheet_texts;
/** Names the sheets of the matrices. */
export const matrixSheets = { impacts: m.workbook_sheet_impacts, crossImpacts: m.workbook_sheet_cross } as const;

/** The parts of a study and its model that stand once, a row each, by their paths; `.*` is a text by language. */
export const studyParts: readonly Column[] = [
	column('study.id', m.workbook_study_id, 'id'),
	column('study.language', m.workbook_study_language, 'id'),
	column('study.title.*', m.workbook_study_title),
	column('study.summary.*', m.workbook_study_summary),
	column('model.id', m.workbook_model_id, 'id'),
	column('model.title.*', m.workbook_model_title),
	column('model.summary.*', m.workbook_model_summary),
	column('model.question.text.*', m.workbook_question),
	column('model.question.asOf', m.workbook_as_of, 'date'),
	column('model.question.horizon', m.workbook_horizon, 'date'),
	column('model.confidence.level', m.workbook_confidence, 'id'),
	column('model.confidence.reason.*', m.workbook_confidence_reason),
	column('model.decisiveness', m.workbook_decisiveness, 'number'),
	column('study.$schema', m.workbook_study_schema),
	column('model.$schema', m.workbook_model_schema)
];

const outcomes: RecordSheet = {
	name: m.workbook_sheet_outcomes,
	lists: ['model.outcomes'],
	idOtherwise: 'outcome',
	columns: [
		...[id, named, shortName, description, column('test.*', m.workbook_test)],
		...[column('baseline', m.workbook_baseline, 'number'), passages]
	]
};

/** The sheets with a record a row, in their order; those of members come after those of what they belong to. */
export const recordSheets: readonly RecordSheet[] = [
	{
		name: m.workbook_sheet_sources,
		lists: ['study.sources'],
		idOtherwise: 'source',
		columns: [
			...[id, title, column('publisher.*', m.workbook_publisher), column('author.*', m.workbook_author)],
			...[column('date', m.workbook_date, 'date'), column('address', m.workbook_address, 'id')],
			...[column('accessed', m.workbook_accessed, 'date'), column('language', m.workbook_language, 'id')],
			...[column('files.*', m.workbook_file, 'id'), column('translators.*.*', m.workbook_translator)]
		]
	},
	{
		name: m.workbook_sheet_kinds,
		lists: ['study.sources'],
		member: { key: 'marks', column: m.workbook_source, optional: true },
		optional: true,
		columns: [
			...[column('language', m.workbook_language, 'id'), column('paragraph', m.workbook_paragraph, 'number')],
			column('kind', m.workbook_kind, 'id')
		]
	},
	{
		name: m.workbook_sheet_passages,
		lists: ['study.passages'],
		idOtherwise: 'passage',
		columns: [
			...[id, column('source', m.workbook_source, 'id'), column('quotes.*.exact', m.workbook_quote)],
			...[column('quotes.*.prefix', m.workbook_before), column('quotes.*.suffix', m.workbook_after)]
		]
	},
	{
		name: m.workbook_sheet_events,
		lists: ['study.facts.events'],
		idOtherwise: 'event',
		columns: [id, column('date', m.workbook_date, 'date'), title, passages]
	},
	{
		name: m.workbook_sheet_indicators,
		lists: ['study.facts.indicators'],
		idOtherwise: 'indicator',
		columns: [id, title, column('unit.*', m.workbook_unit)]
	},
	{
		name: m.workbook_sheet_values,
		lists: ['study.facts.indicators'],
		member: { key: 'points', column: m.workbook_indicator },
		columns: [
			...[column('from', m.workbook_from, 'date'), column('to', m.workbook_to, 'date')],
			...[column('value', m.workbook_value, 'number'), passages]
		]
	},
	{
		name: m.workbook_sheet_notes,
		lists: ['study.facts.events', 'study.facts.indicators'],
		member: { key: 'notes', column: m.workbook_of, optional: true },
		columns: [
			...[column('text.*', m.workbook_text), column('source', m.workbook_source)],
			column('source.*', m.workbook_source)
		]
	},
	{
		name: m.workbook_sheet_factors,
		lists: ['model.factors'],
		idOtherwise: 'factor',
		columns: [
			...[id, named, shortName, description, column('weight.value', m.workbook_weight, 'number')],
			...[column('weight.spread', m.workbook_spread, 'number'), column('level.low', m.workbook_low, 'number')],
			...[column('level.value', m.workbook_level, 'number'), column('level.high', m.workbook_high, 'number'), passages]
		]
	},
	{
		name: m.workbook_sheet_states,
		lists: ['model.factors'],
		member: { key: 'states', column: m.workbook_factor },
		idOtherwise: 'state',
		columns: [id, named, shortName, column('level', m.workbook_position, 'number'), description]
	},
	{
		name: m.workbook_sheet_weighing,
		lists: ['model.weighed'],
		optional: true,
		columns: [
			...[column('method', m.workbook_method, 'id'), column('factor', m.workbook_factor, 'id')],
			...[column('against', m.workbook_against, 'id'), column('answer', m.workbook_answer, 'number')]
		]
	},
	outcomes,
	{
		name: m.workbook_sheet_signposts,
		lists: ['model.outcomes'],
		member: { key: 'signposts', column: m.workbook_outcome },
		columns: [column('text.*', m.workbook_text), passages]
	},
	{
		name: m.workbook_sheet_judgements,
		lists: ['model.judgements'],
		columns: [
			...[column('about', m.workbook_about, 'id'), column('basis', m.workbook_basis, 'id')],
			...[column('reason.*', m.workbook_reason), passages, column('confidence', m.workbook_how_sure, 'id')]
		]
	},
	{
		name: m.workbook_sheet_exclusions,
		lists: ['model.excluded'],
		optional: true,
		columns: [column('states', m.workbook_excluded, 'ids'), column('reason.*', m.workbook_reason)]
	},
	{
		name: m.workbook_sheet_answers,
		lists: ['model.answers'],
		optional: true,
		columns: [column('criticism', m.workbook_criticism, 'id'), column('reason.*', m.workbook_reason)]
	},
	{
		name: m.workbook_sheet_scenarios,
		lists: ['readyScenarios'],
		idOtherwise: 'scenario',
		columns: [
			...[id, named, column('note.*', m.workbook_note), column('tags', m.workbook_tags, 'tags')],
			...[column('author.*', m.workbook_author), column('date', m.workbook_date, 'date')],
			...[column('settings.decisiveness', m.workbook_decisiveness, 'number'), column('$schema', m.workbook_schema)]
		]
	},
	{
		name: m.workbook_sheet_tried,
		lists: ['readyScenarios'],
		member: { key: 'tried', column: m.workbook_scenario },
		columns: [column('about', m.workbook_about, 'id'), column('value', m.workbook_value, 'number')]
	}
];
