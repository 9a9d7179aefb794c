import type { Model, Settings } from '../../study';
import { stream } from '../numbers/stream';

/** A factor to build: impacts on every outcome at each state, and where its settings stand when they are not the usual. */
export interface FactorSketch {
	/** [state][outcome] */
	impacts: number[][];
	/** Positions of the states; evenly spread over 0–100 when left out. */
	positions?: number[];
	weight?: number;
	spread?: number;
	/** low, level, high */
	range?: [number, number, number];
}

/** A factor with the same impacts wherever it stands. */
export function steady(impacts: number[], rest: Partial<FactorSketch> = {}): FactorSketch {
	return { impacts: [impacts, impacts], ...rest };
}

const text = (en: string) => ({ en });

/** A whole model of factors f0, f1, … with states s0, s1, …, and outcomes o0, o1, …, as many as the first state has impacts. */
export function buildModel(factors: FactorSketch[], baselines: number[] = []): Model {
	const outcomes = factors[0]!.impacts[0]!.map((_, o) => `o${o}`);
	return {
		format: 'scenario-model/1',
		id: 'built',
		study: 'built',
		title: text('Built'),
		summary: text('Built for a test'),
		decisiveness: 1,
		question: { text: text('Which?'), horizon: '2030-01-01', asOf: '2026-01-01' },
		confidence: { level: 'low', reason: text('Built') },
		factors: factors.map(
			({ impacts, positions, weight = 50, spread = 1.5, range: [low, level, high] = [20, 50, 80] }, f) => ({
				id: `f${f}`,
				name: text(`Factor ${f}`),
				description: text('Built'),
				passages: [],
				states: impacts.map((_, s) => ({
					id: `s${s}`,
					name: text(`State ${s}`),
					level: positions?.[s] ?? (100 * s) / (impacts.length - 1)
				})),
				weight: { value: weight, spread },
				level: { low, value: level, high }
			})
		),
		outcomes: outcomes.map((id, o) => ({
			id,
			name: text(`Outcome ${o}`),
			description: text('Built'),
			test: text('Built'),
			signposts: [],
			baseline: baselines[o] ?? 0,
			passages: []
		})),
		impacts: Object.fromEntries(
			factors.map(({ impacts }, f) => [
				`f${f}`,
				Object.fromEntries(
					impacts.map((row, s) => [`s${s}`, Object.fromEntries(row.map((impact, o) => [`o${o}`, impact]))])
				)
			])
		),
		crossImpacts: {},
		judgements: []
	};
}

/** The settings a model starts with. */
export function startingSettings({ decisiveness, factors }: Model): Settings {
	return {
		decisiveness,
		factors: Object.fromEntries(
			factors.map(({ id, weight, level }) => [
				id,
				{ weight: weight.value, spread: weight.spread, level: level.value, low: level.low, high: level.high }
			])
		)
	};
}

/** Size of a random model; each left out is random, up to 6 factors of 2–5 states and 2–6 outcomes. */
export interface Size {
	factors?: number;
	outcomes?: number;
}

/**
 * A model with its settings made by a seed: impacts in halves (so that ties occur), uneven positions, some weights 0,
 * some ranges of a single level, decisiveness 0–5.
 */
export function randomCase(seed: number, size: Size = {}): { model: Model; settings: Settings } {
	const next = stream(seed, 0);
	const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	const factors = size.factors ?? whole(1, 6);
	const outcomes = size.outcomes ?? whole(2, 6);
	const sketches = Array.from({ length: factors }, (): FactorSketch => {
		const inner = Array.from({ length: whole(0, 3) }, () => whole(1, 99)).sort((a, b) => a - b);
		const positions = [0, ...new Set(inner), 100];
		const [low, level, high] = [whole(0, 100), whole(0, 100), whole(0, 100)].sort((a, b) => a - b) as [
			number,
			number,
			number
		];
		return {
			impacts: positions.map(() => Array.from({ length: outcomes }, () => whole(-6, 6) / 2)),
			positions,
			weight: next() < 0.15 ? 0 : whole(1, 100),
			spread: 1 + whole(0, 20) / 10,
			range: next() < 0.2 ? [level, level, level] : [low, level, high]
		};
	});
	const model = buildModel(
		sketches,
		Array.from({ length: outcomes }, () => whole(-4, 4) / 4)
	);
	return { model, settings: { ...startingSettings(model), decisiveness: whole(0, 10) / 2 } };
}

/** The settings with some of one factor's numbers changed. */
export function changeFactor(settings: Settings, id: string, changes: Partial<Settings['factors'][string]>): Settings {
	return { ...settings, factors: { ...settings.factors, [id]: { ...settings.factors[id]!, ...changes } } };
}
