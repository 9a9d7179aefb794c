/** Names a revision of a saved scenario: what a figure is bound to. */
export interface Bound {
	scenario: string;
	revision: number;
}

/** Writes a revision as an address and a field name it: `id@3`. */
export const boundToken = ({ scenario, revision }: Bound): string => `${scenario}@${revision}`;

/** Gives the id of the scenario that an address names, with or without a revision. */
export const scenarioIn = (token: string): string => token.replace(/@.*$/, '');

/** Reads a revision as an address and a field name it; null if the text names none. */
export function parseToken(token: string): Bound | null {
	const found = /^([A-Za-z0-9-]{8,64})@([1-9]\d{0,6})$/.exec(token);
	return found ? { scenario: found[1]!, revision: Number(found[2]) } : null;
}
