import type { Weighing } from '$lib/study';
import type { Members } from './paths';

/** An answer of a weighing as a row: what each factor got, its place, or how many times as much it matters as another. */
interface WeighingRow {
	method: Weighing['method'];
	factor: string;
	against?: string;
	answer: number;
}

const answersOf = (method: 'swing' | 'points', given: Readonly<Record<string, number>>): WeighingRow[] =>
	Object.entries(given).map(([factor, answer]) => ({ method, factor, answer }));

/** Gives the answers of a weighing as rows. */
export function weighingRows(weighing: Weighing | undefined): WeighingRow[] {
	switch (weighing?.method) {
		case undefined:
			return [];
		case 'swing':
			return answersOf('swing', weighing.swings);
		case 'points':
			return answersOf('points', weighing.points);
		case 'ranks':
			return weighing.ranks.flatMap((place, at) =>
				place.map((factor) => ({ method: 'ranks' as const, factor, answer: at + 1 }))
			);
		case 'pairs':
			return weighing.pairs.map(({ more, less, times }) => ({
				...{ method: 'pairs' as const, factor: more, against: less },
				answer: times
			}));
	}
}

/** Makes a weighing of its rows, not yet judged; the first says which way was asked. Undefined where there are none. */
export function weighingOf(rows: readonly Members[]): unknown {
	const [first] = rows;
	if (!first) return undefined;
	const { method } = first;
	const given = () => Object.fromEntries(rows.map(({ factor, answer }) => [String(factor), answer]));
	if (method === 'swing') return { method, swings: given() };
	if (method === 'points') return { method, points: given() };
	if (method === 'pairs')
		return {
			method,
			pairs: rows.map(({ factor, against, answer }) => ({ more: factor, less: against, times: answer }))
		};
	const places = [...new Set(rows.map(({ answer }) => answer))].sort((a, b) => Number(a) - Number(b));
	return {
		method,
		ranks: places.map((place) => rows.filter(({ answer }) => answer === place).map(({ factor }) => factor))
	};
}
