/** Times are ISO 8601 in UTC, flags 0 or 1, documents JSON: the same in SQLite and in PostgreSQL. */
export interface Tables {
	scenario: ScenarioTable;
	revision: RevisionTable;
	model_version: ModelVersionTable;
	study_version: StudyVersionTable;
	briefing: BriefingTable;
	briefing_revision: BriefingRevisionTable;
	study: StudyTable;
	study_revision: StudyRevisionTable;
}

/** A saved scenario; all that can change stands in its revisions. */
interface ScenarioTable {
	id: string;
	study: string;
	model: string;
	created_at: string;
	/** Number of the newest revision. */
	head: number;
}

/** Never written again once it is there. */
interface RevisionTable {
	scenario: string;
	/** From 1. */
	number: number;
	/** Made by the page; a request that is sent again finds its revision and saves nothing. */
	request: string;
	saved_at: string;
	author: string;
	/** What the author says of this revision. */
	message: string;
	name: string;
	note: string;
	/** JSON list of strings. */
	tags: string;
	archived: number;
	model_version: string;
	/** JSON of the settings. */
	settings: string;
}

/** A model as it stood when a scenario was saved with it. */
interface ModelVersionTable {
	/** SHA-256 of the document. */
	hash: string;
	document: string;
}

/** A study's document and texts as they stood when a briefing was saved with them. */
interface StudyVersionTable {
	/** SHA-256 of the document. */
	hash: string;
	document: string;
}

/** A briefing; all that can change stands in its revisions. */
interface BriefingTable {
	id: string;
	study: string;
	created_at: string;
	/** Number of the newest revision. */
	head: number;
}

/** Never written again once it is there. */
interface BriefingRevisionTable {
	briefing: string;
	/** From 1. */
	number: number;
	/** Made by the page; a request that is sent again finds its revision and saves nothing. */
	request: string;
	saved_at: string;
	author: string;
	message: string;
	archived: number;
	/** JSON, `scenario-briefing/1`. */
	document: string;
	/** The text that it quotes from; null where it was saved before texts were kept. */
	study_version: string | null;
}

/** A study that is kept here; all that can change stands in its revisions. */
interface StudyTable {
	id: string;
	created_at: string;
	/** Number of the newest revision. */
	head: number;
}

/** Never written again once it is there. */
interface StudyRevisionTable {
	study: string;
	/** From 1. */
	number: number;
	/** Made by the page; a request that is sent again finds its revision and saves nothing. */
	request: string;
	saved_at: string;
	author: string;
	message: string;
	archived: number;
	/** JSON of the study's contents: the study, its texts, models and ready scenarios. */
	document: string;
}
