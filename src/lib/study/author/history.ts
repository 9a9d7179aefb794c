/** A saved revision of a study, with what it changed against the one before it. */
export interface RevisionSaid {
	number: number;
	/** ISO 8601, UTC. */
	savedAt: string;
	author: string;
	message: string;
	published: boolean;
	/** Null where it, or the one before it, cannot be read. */
	changes: string[] | null;
}

/** Some of a study's revisions, the newest first, and whether there are older ones. */
export interface HistorySaid {
	revisions: RevisionSaid[];
	older: boolean;
}
