import { complainInto } from './complain';
import type { Fault } from './fault';
import type { StudyContents } from './contents';
import { modelFaults } from './modelFaults';
import type { ContentsReading } from './checkContents';
import { scenarioFaults } from './scenarioFaults';
import { isHeavy } from './severity';

/** What is used of a folder now, and how that stands to its files. */
export interface SoundVersion {
	contents: StudyContents;
	/** Whether the whole study is one that stood before, since its files cannot be used. */
	isOld: boolean;
	/** Models that are shown as they last stood; models and ready scenarios that are left out. */
	old: string[];
	left: string[];
}

/** Whether something that stood before still has no fault. */
function fits(check: (faults: Fault[]) => void): boolean {
	const faults: Fault[] = [];
	check(faults);
	return !faults.some(isHeavy);
}

/**
 * What can be used of a folder as it was read, with what last stood in place of what is now faulty: the whole study where
 * nothing else can be used, else each model and ready scenario that still fits. Null where there is nothing.
 */
export function standingOf(reading: ContentsReading, last: StudyContents | null): SoundVersion | null {
	const { contents, unsound } = reading;
	const unusable = [...unsound.models, ...unsound.readyScenarios];
	if (!contents) return last && { contents: last, isOld: true, old: [], left: [] };
	const oldModels = (last?.models ?? []).filter(
		(model) =>
			unsound.models.includes(model.id) &&
			fits((faults) => modelFaults(complainInto(faults, ''), model, contents.study))
	);
	const models = [...contents.models, ...oldModels];
	const oldScenarios = (last?.readyScenarios ?? []).filter(
		(scenario) =>
			!contents.readyScenarios.some(({ id }) => id === scenario.id) &&
			(unsound.readyScenarios.includes(scenario.id) || oldModels.some(({ id }) => id === scenario.model)) &&
			fits((faults) => scenarioFaults(complainInto(faults, ''), scenario, contents.study.id, models, new Set()))
	);
	const old = [...oldModels, ...oldScenarios].map(({ id }) => id);
	return {
		contents: { ...contents, models, readyScenarios: [...contents.readyScenarios, ...oldScenarios] },
		isOld: false,
		old,
		left: unusable.filter((id) => !old.includes(id))
	};
}
