import { aboutIds, renameAbout } from '../aboutIds';
import type { StudyContents } from '../contents';
import type { Model } from '../model';
import type { Scenario } from '../scenario';
import { middle } from './middle';

// Ready scenarios follow the model that they are of: settings without its factors would hinder publishing. Drafts are changed in place.

type Tried = NonNullable<Scenario['settings']['judgements']>;

function setTried({ settings }: Scenario, tried: Tried): void {
	if (Object.keys(tried).length > 0) settings.judgements = tried;
	else delete settings.judgements;
}

/** Whether a model has all that a path names; asked of the draft itself, since an index of it would be of what it was. */
const stands = ({ factors, outcomes }: Model, path: string) =>
	aboutIds(path).every((each) => {
		if (each.kind === 'outcome') return outcomes.some(({ id }) => id === each.id);
		if (each.kind === 'factor') return factors.some(({ id }) => id === each.id);
		return factors.some(({ id, states }) => id === each.factor && states.some((state) => state.id === each.id));
	});

/** Fits ready scenarios to their models: new factors stand as the model has them, and what was tried of something that is gone goes. */
export function fitScenarios({ models, readyScenarios }: Pick<StudyContents, 'models' | 'readyScenarios'>): void {
	for (const scenario of readyScenarios) {
		const model = models.find(({ id }) => id === scenario.model);
		if (!model) continue;
		const { settings } = scenario;
		const known = new Set(model.factors.map(({ id }) => id));
		for (const id of Object.keys(settings.factors)) if (!known.has(id)) delete settings.factors[id];
		for (const { id, weight, level } of model.factors)
			settings.factors[id] ??= {
				...{ weight: weight.value, spread: weight.spread },
				...{ level: level.value, low: level.low, high: level.high }
			};
		const tried = Object.entries(settings.judgements ?? {});
		const left = tried.filter(([path]) => stands(model, path));
		if (left.length < tried.length) setTried(scenario, Object.fromEntries(left));
	}
}

/** Two states of a factor that were merged: their ids, the first of which stays, their levels, and where it stands now. */
interface Merged {
	factor: string;
	states: readonly [string, string];
	levels: readonly number[];
	to: number;
}

/**
 * Moves what ready scenarios of a model set at merged states: a factor at either of them to what is left, and what was tried of the
 * second to the first, the middle of both where both were tried.
 */
export function mergeInScenarios(scenarios: readonly Scenario[], model: string, merged: Merged): void {
	const { factor, states: [first, second], levels, to } = merged; // prettier-ignore
	for (const scenario of scenarios) {
		const setting = scenario.settings.factors[factor];
		if (scenario.model !== model || !setting) continue;
		if (levels.includes(setting.level)) {
			setting.level = to;
			setting.low = Math.min(setting.low, to);
			setting.high = Math.max(setting.high, to);
		}
		const tried: Tried = {};
		for (const [path, value] of Object.entries(scenario.settings.judgements ?? {})) {
			const named = renameAbout(path, (each) =>
				each.kind === 'state' && each.factor === factor && each.id === second ? first : each.id
			);
			const other = tried[named];
			tried[named] = other === undefined ? value : middle(other, value, path.startsWith('crossImpacts.'));
		}
		setTried(scenario, tried);
	}
}
