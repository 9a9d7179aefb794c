import type { StudyContents } from './contents';

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

/** Writes a study's contents as the files of its folder (path within the folder → text), from which `readFolder` reads them again. */
export function writeFolder({ study, texts, models, readyScenarios }: StudyContents): Record<string, string> {
	const passages = study.passages.map(({ orphan: _, ...passage }) => passage);
	const named = study.sources.flatMap(({ id, files }) =>
		Object.entries(files).flatMap(([language, file]) => {
			const text = (texts[id] as Record<string, string | undefined> | undefined)?.[language];
			return text === undefined ? [] : [[file, `${text}\n`] as const];
		})
	);
	return {
		'study.json': json({ ...study, passages }),
		...Object.fromEntries(named),
		...Object.fromEntries(models.map((model) => [`models/${model.id}.json`, json(model)])),
		...Object.fromEntries(readyScenarios.map((scenario) => [`saved/${scenario.id}.json`, json(scenario)]))
	};
}
