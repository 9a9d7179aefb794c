import { modelSchema } from '$lib/study/model';
import type { Backup } from './backup';
import { readHeld } from './readable';
import { sha256 } from './sha256';

/** What a backup's contents are known by: SHA-256 of them as JSON. */
export const sealOf = (contents: object): string => sha256(JSON.stringify(contents));

type Complain = (what: string, wrong: string) => void;

/** Complains of each key that stands more than once. */
function complainOfTwins(complain: Complain, what: string, keys: readonly string[]): void {
	const seen = new Set<string>();
	for (const key of keys) {
		if (seen.has(key)) complain(`${what} ${key}`, 'is there twice');
		seen.add(key);
	}
}

/** Complains of revisions that belong to nothing, of numbers that are missing, and of a newest one that is not the last. */
function complainOfNumbers(
	complain: Complain,
	what: string,
	things: readonly { id: string; head: number }[],
	revisions: readonly { of: string; number: number }[]
): void {
	const numbers = new Map<string, Set<number>>(things.map(({ id }) => [id, new Set()]));
	for (const { of, number } of revisions) {
		const known = numbers.get(of);
		if (known) known.add(number);
		else complain(`revision ${number} of ${what} ${of}`, `belongs to no ${what} of this file`);
	}
	for (const { id, head } of things) {
		const there = numbers.get(id)!;
		const gap = Array.from({ length: Math.max(1, Math.min(head, there.size + 1)) }, (_, at) => at + 1).find((n) => !there.has(n)); // prettier-ignore
		if (gap !== undefined) complain(`${what} ${id}`, `lacks its revision ${gap}, though its newest is said to be ${head}`);
		else if (there.size !== head) complain(`${what} ${id}`, `has ${there.size} revisions, though its newest is said to be ${head}`); // prettier-ignore
	}
}

/** Whether something can be read without a complaint. */
function holds(read: () => unknown): boolean {
	try {
		return read() !== false;
	} catch {
		return false;
	}
}

function complainOfModels(complain: Complain, { model_version }: Backup): Map<string, string> {
	const factors = new Map<string, string>();
	for (const { hash, document } of model_version) {
		const what = `model ${hash.slice(0, 12)}…`;
		if (sha256(document) !== hash) complain(what, 'is not the document of its hash');
		else if (!holds(() => modelSchema.parse(JSON.parse(document)))) complain(what, 'is no model');
		else factors.set(hash, idsOf(modelSchema.parse(JSON.parse(document)).factors.map(({ id }) => id)));
	}
	return factors;
}

const idsOf = (ids: readonly string[]) => [...ids].sort().join(' ');

function complainOfScenarios(complain: Complain, backup: Backup): void {
	const models = complainOfModels(complain, backup);
	const known = new Set(backup.model_version.map(({ hash }) => hash));
	for (const { id, created_at } of backup.scenario)
		if (!holds(() => readHeld('time', created_at)))
			complain(`scenario ${id}`, `was made at “${created_at}”, which is no time`);
	for (const { scenario, number, saved_at, tags, settings, model_version, archived } of backup.revision) {
		const what = `revision ${number} of scenario ${scenario}`;
		if (!holds(() => readHeld('time', saved_at))) complain(what, `was saved at “${saved_at}”, which is no time`);
		if (!holds(() => readHeld('tags', tags))) complain(what, 'has tags that are no list of words');
		if (archived > 1) complain(what, `is archived “${archived}”, which is neither 0 nor 1`);
		if (!known.has(model_version)) complain(what, 'was made with a model that is not in this file');
		if (!holds(() => readHeld('settings', settings))) complain(what, 'has settings that cannot be read');
		else {
			const factors = models.get(model_version);
			if (factors !== undefined && idsOf(Object.keys(readHeld('settings', settings).factors)) !== factors)
				complain(what, 'has settings of other factors than its model has');
		}
	}
}

function complainOfTexts(complain: Complain, { study_version }: Backup): void {
	for (const { hash, document } of study_version) {
		const what = `text ${hash.slice(0, 12)}…`;
		if (sha256(document) !== hash) complain(what, 'is not the document of its hash');
		else if (!holds(() => readHeld('studyText', document))) complain(what, 'is no text of a study');
	}
}

function complainOfBriefings(complain: Complain, backup: Backup): void {
	const texts = new Set(backup.study_version.map(({ hash }) => hash));
	const studies = new Map(backup.briefing.map(({ id, study }) => [id, study]));
	for (const { id, created_at } of backup.briefing)
		if (!holds(() => readHeld('time', created_at)))
			complain(`briefing ${id}`, `was made at “${created_at}”, which is no time`);
	for (const { briefing, number, saved_at, archived, document, study_version } of backup.briefing_revision) {
		const what = `revision ${number} of briefing ${briefing}`;
		if (!holds(() => readHeld('time', saved_at))) complain(what, `was saved at “${saved_at}”, which is no time`);
		if (archived > 1) complain(what, `is archived “${archived}”, which is neither 0 nor 1`);
		if (study_version !== null && !texts.has(study_version))
			complain(what, 'quotes from a text that is not in this file');
		if (!holds(() => readHeld('briefing', document))) complain(what, 'is no briefing that can be read');
		else if (readHeld('briefing', document).study !== studies.get(briefing) && studies.has(briefing))
			complain(what, 'is of another study than its briefing');
	}
}

function complainOfStudies(complain: Complain, backup: Backup): void {
	for (const { id, created_at } of backup.study)
		if (!holds(() => readHeld('time', created_at)))
			complain(`study ${id}`, `was made at “${created_at}”, which is no time`);
	for (const { study, number, saved_at, archived, document } of backup.study_revision) {
		const what = `revision ${number} of study ${study}`;
		if (!holds(() => readHeld('time', saved_at))) complain(what, `was saved at “${saved_at}”, which is no time`);
		if (archived > 1) complain(what, `is archived “${archived}”, which is neither 0 nor 1`);
		if (!holds(() => readHeld('study', document))) complain(what, 'is no study that can be read');
		else if (!holds(() => readHeld('study', document).study.id === study)) complain(what, 'is of another study');
	}
}

function complainOfComparisons(complain: Complain, backup: Backup): void {
	for (const { id, created_at } of backup.comparison)
		if (!holds(() => readHeld('time', created_at)))
			complain(`comparison ${id}`, `was made at “${created_at}”, which is no time`);
	for (const { comparison, number, saved_at, archived, tokens, view } of backup.comparison_revision) {
		const what = `revision ${number} of comparison ${comparison}`;
		if (!holds(() => readHeld('time', saved_at))) complain(what, `was saved at “${saved_at}”, which is no time`);
		if (archived > 1) complain(what, `is archived “${archived}”, which is neither 0 nor 1`);
		if (!holds(() => readHeld('tokens', tokens))) complain(what, 'names no scenarios that can be read');
		if (!holds(() => readHeld('comparisonView', view))) complain(what, 'has a view that cannot be read');
	}
}

function complainOfObservations(complain: Complain, backup: Backup): void {
	for (const { id, created_at } of backup.observation)
		if (!holds(() => readHeld('time', created_at)))
			complain(`observation ${id}`, `was made at “${created_at}”, which is no time`);
	for (const { observation, number, saved_at, archived, document } of backup.observation_revision) {
		const what = `revision ${number} of observation ${observation}`;
		if (!holds(() => readHeld('time', saved_at))) complain(what, `was saved at “${saved_at}”, which is no time`);
		if (archived > 1) complain(what, `is archived “${archived}”, which is neither 0 nor 1`);
		if (!holds(() => readHeld('observation', document))) complain(what, 'is no observation that can be read');
	}
}

/** All that is wrong with what a backup holds, a sentence each; none where it may be restored. `json` is the file as it stands. */
export function backupFaults(backup: Backup, json: unknown): string[] {
	const faults: string[] = [];
	const complain: Complain = (what, wrong) => void faults.push(`${what} ${wrong}`);
	const { sha256, ...contents } = json as Record<string, unknown>;
	if (sha256 !== undefined && sealOf(contents) !== sha256)
		complain('the file', 'is not as it was written: its SHA-256 is another');
	for (const { what, keys } of [
		{ what: 'model', keys: backup.model_version.map(({ hash }) => hash) },
		{ what: 'text', keys: backup.study_version.map(({ hash }) => hash) },
		{ what: 'scenario', keys: backup.scenario.map(({ id }) => id) },
		{ what: 'briefing', keys: backup.briefing.map(({ id }) => id) },
		{ what: 'revision', keys: backup.revision.map(({ scenario, number }) => `${number} of scenario ${scenario}`) },
		{ what: 'revision', keys: backup.briefing_revision.map(({ briefing, number }) => `${number} of briefing ${briefing}`) }, // prettier-ignore
		{ what: 'study', keys: backup.study.map(({ id }) => id) },
		{ what: 'revision', keys: backup.study_revision.map(({ study, number }) => `${number} of study ${study}`) },
		{ what: 'comparison', keys: backup.comparison.map(({ id }) => id) },
		{ what: 'revision', keys: backup.comparison_revision.map(({ comparison, number }) => `${number} of comparison ${comparison}`) }, // prettier-ignore
		{ what: 'observation', keys: backup.observation.map(({ id }) => id) },
		{ what: 'revision', keys: backup.observation_revision.map(({ observation, number }) => `${number} of observation ${observation}`) }, // prettier-ignore
		{ what: 'request', keys: backup.observation_revision.map(({ request }) => request) },
		{ what: 'request', keys: backup.comparison_revision.map(({ request }) => request) },
		{ what: 'request', keys: backup.study_revision.map(({ request }) => request) },
		{ what: 'request', keys: backup.revision.map(({ request }) => request) },
		{ what: 'request', keys: backup.briefing_revision.map(({ request }) => request) }
	])
		complainOfTwins(complain, what, keys);
	complainOfNumbers(complain, 'scenario', backup.scenario, backup.revision.map(({ scenario: of, number }) => ({ of, number }))); // prettier-ignore
	complainOfNumbers(complain, 'briefing', backup.briefing, backup.briefing_revision.map(({ briefing: of, number }) => ({ of, number }))); // prettier-ignore
	complainOfNumbers(complain, 'study', backup.study, backup.study_revision.map(({ study: of, number }) => ({ of, number }))); // prettier-ignore
	complainOfNumbers(complain, 'comparison', backup.comparison, backup.comparison_revision.map(({ comparison: of, number }) => ({ of, number }))); // prettier-ignore
	complainOfNumbers(complain, 'observation', backup.observation, backup.observation_revision.map(({ observation: of, number }) => ({ of, number }))); // prettier-ignore
	complainOfScenarios(complain, backup);
	complainOfObservations(complain, backup);
	complainOfComparisons(complain, backup);
	complainOfStudies(complain, backup);
	complainOfTexts(complain, backup);
	complainOfBriefings(complain, backup);
	return faults;
}
