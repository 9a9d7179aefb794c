import type { Model, Scenario, Study, StudyContents } from '$lib/study';

/** What one workbook holds: a study, its texts, one of its models, and the ready scenarios of that. */
export interface WorkbookContents {
	study: Study;
	texts: StudyContents['texts'];
	model: Model;
	readyScenarios: Scenario[];
}

/** Takes what a workbook holds out of a study; null where it has no such model. */
export function workbookOf(
	{ study, texts, models, readyScenarios }: StudyContents,
	model: string
): WorkbookContents | null {
	const found = models.find(({ id }) => id === model);
	if (!found) return null;
	const passages = study.passages.map(({ orphan: _, ...passage }) => passage);
	return {
		study: { ...study, passages },
		texts,
		model: found,
		readyScenarios: readyScenarios.filter((scenario) => scenario.model === model)
	};
}
