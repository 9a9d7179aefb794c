import type { LocalizedText } from '$lib/study';

/** A factor as a weighing asks about it: its name, and the names of the ends of its line. */
export interface WeighedFactor {
	id: string;
	name: LocalizedText;
	worst?: LocalizedText | undefined;
	best?: LocalizedText | undefined;
}
