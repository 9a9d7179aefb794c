import type { Exclusion } from '../model';
import type { Weighing } from '../weighing';

const text = (en: string) => ({ en });

/** The files of a small invented study that parses: a harbour town, English only. Mutate the objects, then `filesOf`. */
export function smallStudy() {
	const factor = (id: string, passage: string) => ({
		id,
		name: text(id),
		description: text(`What ${id} is`),
		passages: [passage],
		states: [
			{ id: 'low', name: text('low'), level: 0 },
			{ id: 'middle', name: text('middle'), level: 40 },
			{ id: 'high', name: text('high'), level: 100 }
		],
		weight: { value: 50, spread: 1.5 },
		level: { low: 15, value: 40, high: 65 }
	});
	const outcome = (id: string) => ({
		id,
		name: text(id),
		description: text(`What ${id} is`),
		test: text(`Whether ${id} holds`),
		signposts: [{ text: text('a sign'), passages: ['silt'] }],
		passages: [] as string[]
	});
	const study = {
		format: 'scenario-study/1',
		id: 'harbour',
		title: text('The harbour'),
		summary: text('A town and its harbour'),
		sources: [
			{
				id: 'report',
				title: text('Report'),
				publisher: text('Town'),
				author: text('Clerk'),
				language: 'en',
				files: { en: 'source.en.txt' } as Record<string, string>
			}
		],
		passages: [
			{ id: 'silt', source: 'report', quotes: { en: { exact: 'The harbour silts up', prefix: '', suffix: '.' } } },
			{ id: 'trade', source: 'report', quotes: { en: { exact: 'trade grows', prefix: 'while ', suffix: '' } } }
		],
		facts: {
			events: [{ id: 'flood', date: '1953-02', title: text('Flood'), passages: ['silt'] }],
			indicators: [
				{
					id: 'ships',
					title: text('Ships'),
					unit: text('a year'),
					points: [{ from: '1950', to: '1960', value: 12, passages: ['trade'] }]
				}
			]
		}
	};
	const model = {
		format: 'scenario-model/1',
		id: 'plain',
		study: 'harbour',
		title: text('Plain'),
		summary: text('Three factors'),
		decisiveness: 1,
		question: { text: text('What becomes of it?'), horizon: '2035-12-31', asOf: '2026-01-01' },
		confidence: { level: 'low', reason: text('Invented') },
		factors: [factor('silting', 'silt'), factor('trade', 'trade'), factor('funds', 'trade')],
		outcomes: [outcome('decline'), outcome('steady'), outcome('growth')],
		impacts: {
			silting: { high: { decline: 3, growth: -3 } },
			trade: { high: { growth: 2 }, low: { decline: 1 } },
			funds: { middle: { steady: 2 } }
		} as Record<string, Record<string, Record<string, number>>>,
		crossImpacts: { trade: { high: { funds: { high: 2 } } } } as Record<
			string,
			Record<string, Record<string, Record<string, number>>>
		>,
		judgements: [
			{ about: 'impacts.silting.high.decline', basis: 'text', reason: text('It says so'), passages: ['silt'] },
			{ about: 'factors.trade.weight', basis: 'analyst', reason: text('A guess'), passages: [] as string[] }
		],
		weighing: undefined as Weighing | undefined,
		exclusions: undefined as Exclusion[] | undefined
	};
	const setting = { weight: 50, spread: 1.5, level: 40, low: 15, high: 65 };
	const scenario = {
		format: 'scenario/1',
		id: 'as-it-is',
		study: 'harbour',
		model: 'plain',
		name: text('As it is'),
		note: text('Nothing changes'),
		settings: {
			decisiveness: 1,
			factors: { silting: { ...setting }, trade: { ...setting }, funds: { ...setting } } as Record<
				string,
				typeof setting
			>
		}
	};
	return { study, model, scenario, source: 'The harbour silts up.\nIt silts while trade grows' };
}

export type SmallStudy = ReturnType<typeof smallStudy>;

/** The study's files as `parseFolder` takes them. */
export function filesOf({ study, model, scenario, source }: SmallStudy): Record<string, string> {
	return {
		'study.json': JSON.stringify(study),
		'source.en.txt': source,
		'models/plain.json': JSON.stringify(model),
		'saved/as-it-is.json': JSON.stringify(scenario)
	};
}
