import type { Refused } from '$lib/study/refused';

/** Holds what every form of the page needs. */
export interface Observing {
	/** Made by the server that drew the page; each form adds its own end. */
	request: string;
	/** Who signs, where that is known. */
	author: string;
	/** The form that was refused at last. */
	refused: Refused | null;
	/** The address of a form's action. */
	actionOf: (act: string) => string;
	today: string;
}

/** Gives why one form was refused, by its action and what it is about; null where it was another. */
export const refusedFor = (
	refused: Refused | null,
	act: string,
	about: Readonly<Record<string, string>>
): Refused | null =>
	refused?.act === act && Object.entries(about).every(([field, value]) => (refused.typed[field] ?? '') === value)
		? refused
		: null;
