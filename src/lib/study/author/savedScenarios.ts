import type { Model } from '../model';
import type { Settings } from '../settings';

/** A saved scenario as the editor asks what would become of it. */
interface ScenarioToCarry {
	scenario: string;
	name: string;
	number: number;
	settings: Settings;
	/** The version of the model that it was made with. */
	version: string;
}

/** The newest saved scenarios of a model, with the models that they were made with by version; `more` counts those left out. */
export interface ScenariosToCarry {
	scenarios: ScenarioToCarry[];
	models: Record<string, Model>;
	more: number;
}
