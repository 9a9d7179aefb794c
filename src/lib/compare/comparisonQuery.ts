import { addressText } from '$lib/settings/address';
import { readNumber, readOrdinal } from '$lib/study/readNumber';

/** Holds what the address of a comparison says beside its scenarios. */
export interface ComparisonView {
	/** The outcome whose difference is explained; '' where the model has none. */
	outcome: string;
	/** Whether what is set the same is shown too. */
	all: boolean;
	/** How the shares are drawn: as a matrix of dots on bands, or as slopes. */
	view: 'dots' | 'slope';
	/** Which scenario's difference from the reference is explained, from 1. */
	pair: number;
	/** How far from the first scenario to the second, in percent. */
	blend: number;
	/** The saved comparison that it is, or was; null where it is none. */
	saved: string | null;
}

/** Scenarios compared at most. */
export const mostCompared = 6;

/** Sets where a blend stands before anybody moves it. */
export const halfway = 50;

/** Reads what the address of a comparison asks for; what it leaves out has its usual value. */
export function readView(params: URLSearchParams): Omit<ComparisonView, 'outcome' | 'saved'> {
	const blend = readNumber(params.get('blend') ?? '', { percent: true });
	return {
		all: (params.get('all') ?? '') !== '',
		view: params.get('view') === 'slope' ? 'slope' : 'dots',
		pair: readOrdinal(params.get('pair')) ?? 1,
		blend: blend.ok ? Math.min(100, Math.max(0, blend.value)) : halfway
	};
}

/** Lists the address of a comparison as key and value; `readView` reads it back. */
export function comparisonFields(
	tokens: readonly string[],
	{ outcome, all, view, pair, blend, saved }: ComparisonView
) {
	const fields: [string, string][] = tokens.map((token) => ['s', token]);
	if (outcome !== '') fields.push(['outcome', outcome]);
	if (all) fields.push(['all', '1']);
	if (view !== 'dots') fields.push(['view', view]);
	if (pair > 1) fields.push(['pair', String(pair)]);
	if (blend !== halfway) fields.push(['blend', String(blend)]);
	if (saved !== null) fields.push(['saved', saved]);
	return fields;
}

/** Writes the address as a query: "s=…&s=…&outcome=…". */
export const comparisonQuery = (tokens: readonly string[], view: ComparisonView): string =>
	addressText(new URLSearchParams(comparisonFields(tokens, view)));
