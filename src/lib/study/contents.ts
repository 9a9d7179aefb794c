import type { LanguageTag } from './language';
import type { Model } from './model';
import type { Scenario } from './scenario';
import type { Study } from './study';

/** A study as its folder holds it: texts by source and language, models, ready scenarios. */
export interface StudyContents {
	study: Study;
	texts: Record<string, Record<LanguageTag, string>>;
	models: Model[];
	readyScenarios: Scenario[];
}
