/** Times are ISO 8601 in UTC, flags 0 or 1, documents JSON: the same in SQLite and in PostgreSQL. */
export interface Tables {
	scenario: ScenarioTable;
	revision: RevisionTable;
	/** Models that scenarios were saved with. */
	model_version: VersionTable;
	/** Studies' documents and texts that briefings were saved with. */
	study_version: VersionTable;
	briefing: BriefingTable;
	briefing_revision: BriefingRevisionTable;
	/** Studies that are kept here. */
	study: DocumentColumns;
	study_revision: StudyRevisionTable;
	comparison: ComparisonTable;
	comparison_revision: ComparisonRevisionTable;
	observation: ObservationTable;
	observation_revision: ObservationRevisionTable;
}

/** What documents of all kinds have; all that can change stands in their revisions. */
export interface DocumentColumns {
	id: string;
	created_at: string;
	/** Number of the newest revision. */
	head: number;
}

/** What revisions of all kinds have; none is written again once it is there. */
export interface RevisionColumns {
	/** From 1. */
	number: number;
	/** Made by the page; a request that is sent again finds its revision and saves nothing. */
	request: string;
	saved_at: string;
	author: string;
	/** What the author says of this revision. */
	message: string;
	archived: number;
}

interface ComparisonTable extends DocumentColumns {
	study: string;
	model: string;
}

interface ComparisonRevisionTable extends RevisionColumns {
	comparison: string;
	name: string;
	/** JSON list of what is compared, as an address names it. */
	tokens: string;
	/** JSON of how it is seen. */
	view: string;
}

interface ObservationTable extends DocumentColumns {
	study: string;
	model: string;
}

interface ObservationRevisionTable extends RevisionColumns {
	observation: string;
	/** JSON of what was observed. */
	document: string;
}

interface ScenarioTable extends DocumentColumns {
	study: string;
	model: string;
}

interface RevisionTable extends RevisionColumns {
	scenario: string;
	name: string;
	note: string;
	/** JSON list of strings. */
	tags: string;
	model_version: string;
	/** JSON of the settings. */
	settings: string;
}

/** A document as it stood when something was saved with it. */
interface VersionTable {
	/** SHA-256 of the document. */
	hash: string;
	document: string;
}

interface BriefingTable extends DocumentColumns {
	study: string;
}

interface BriefingRevisionTable extends RevisionColumns {
	briefing: string;
	/** JSON, `scenario-briefing/1`. */
	document: string;
	/** The text that it quotes from; null where it was saved before texts were kept. */
	study_version: string | null;
}

interface StudyRevisionTable extends RevisionColumns {
	study: string;
	/** JSON of the study's contents: the study, its texts, models and ready scenarios. */
	document: string;
	/** 1 where readers get it, 0 where it is in the making. */
	published: number;
}
