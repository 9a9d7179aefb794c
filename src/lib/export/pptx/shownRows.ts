import type { Figure, FigureRow } from '$lib/charts/figure';

/** A figure with at most so many rows: those with the longest bars, in their order. */
export function shownRows(figure: Figure, most: number): Figure {
	if (figure.rows.length <= most) return figure;
	const length = ({ bar }: FigureRow) => bar.to - bar.from;
	const kept = new Set([...figure.rows].sort((a, b) => length(b) - length(a)).slice(0, most));
	const places = figure.rows.flatMap((row, at) => (kept.has(row) ? [at] : []));
	const picked = (values: unknown) => (Array.isArray(values) ? places.map((at) => values[at] as unknown) : values);
	return {
		...figure,
		rows: places.map((at) => figure.rows[at]!),
		data: (look) => {
			const data = figure.data(look);
			return {
				...data,
				datasets: data.datasets.map((dataset) =>
					Object.fromEntries(Object.entries(dataset).map(([key, value]) => [key, picked(value)]))
				)
			} as unknown as typeof data;
		}
	};
}
