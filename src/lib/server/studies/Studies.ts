import type { StorageErrorCode } from '../database/StorageError';
import type { CompiledModel } from '$lib/engine';
import type { Fault, Model, StudyContents } from '$lib/study';
import type { SoundVersion } from '$lib/study/lastSound';
import type { ContentsReading } from '$lib/study/checkContents';

/** A study ready to serve: parsed once, its models compiled once. */
export interface OpenStudy extends StudyContents {
	compiled: ReadonlyMap<string, CompiledModel>;
	/** The name of its folder, or its id where it is kept in the database, under which its faults are listed. */
	home: string;
	/** Its newest revision in the database, and the one that is shown; null where it is kept in a folder. */
	stored: { number: number; shown: number; archived: boolean } | null;
	/** How it stands to its files where they have faults; null where they are sound. */
	mending: Mending | null;
}

/** What a page says of a study whose files have faults. */
interface Mending extends Omit<SoundVersion, 'contents'> {
	/** When the files came to have faults, ISO 8601. */
	since: string;
	/** Ids of passages that no longer stand in a text. */
	orphans: string[];
	/** What is wrong in a model's or ready scenario's own file, so that the page of one that is left out can say so. */
	unsound: ContentsReading['unsound'];
}

/** A folder or kept study that has faults, or parts that are not wrong but seldom meant. */
export interface BrokenStudy {
	folder: string;
	/** The id that its files give, where they could be read. */
	id: string | null;
	/** Whether some of the study is shown all the same. */
	isShown: boolean;
	faults: Fault[];
	notes: Fault[];
	/** When the files came to have faults, ISO 8601; null where they have none. */
	since: string | null;
}

/** A study of which nothing has been published yet. */
export interface StudyInMaking {
	id: string;
	/** Of its newest revision. */
	number: number;
	/** As far as it has one. */
	title: Record<string, string>;
	/** ISO 8601, UTC. */
	savedAt: string;
	archived: boolean;
}

/** All studies there are, and what is wrong with those that have faults. */
export interface Library {
	studies: OpenStudy[];
	broken: BrokenStudy[];
	making: StudyInMaking[];
	/** Whether the folder of all studies cannot be read. */
	isMissing: boolean;
	/** Why the studies in the database could not be reached; null where they could. */
	storage: StorageErrorCode | null;
}

/** A study with one of its models and that model's ready scenarios. */
export interface FoundModel extends Omit<OpenStudy, 'compiled'> {
	model: Model;
	compiled: CompiledModel;
}

/** Reads studies, wherever they are kept. One request sees the studies of one moment. */
export interface Studies {
	list(): Promise<Library>;
	/** Finds a study; null if there is none of that id that can be shown. Throws StorageError. */
	find(id: string): Promise<OpenStudy | null>;
	/** Opens a study as one of its revisions has it; null if it has none of that number. Throws StorageError. */
	revision(id: string, number: number): Promise<OpenStudy | null>;
}

/** Finds a model of a study, with the ready scenarios of that model alone; null if the study has none of that id. */
export function modelIn(study: OpenStudy, id: string): FoundModel | null {
	const model = study.models.find((each) => each.id === id);
	const compiled = study.compiled.get(id);
	if (!model || !compiled) return null;
	return {
		...study,
		model,
		compiled,
		readyScenarios: study.readyScenarios.filter((scenario) => scenario.model === id)
	};
}
