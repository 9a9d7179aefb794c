import { interfaceLanguages, type InterfaceLanguage } from '$lib/study/interfaceLanguages';
import { readOrdinal } from '$lib/study/readNumber';

/** Where a window of the file stands: what its address says after the number sign. */
export interface DeckLocation {
	/** Index of the slide. */
	at: number;
	language: InterfaceLanguage;
	/** Whether it is the presenter's window. */
	presenter: boolean;
}

/** Reads what an address says after its number sign; what it does not say is the first slide in the language that the file opens in. */
export function readPlace(hash: string, opening: InterfaceLanguage): DeckLocation {
	const said = new URLSearchParams(hash.replace(/^#/, ''));
	return {
		at: (readOrdinal(said.get('slide')) ?? 1) - 1,
		language: interfaceLanguages.find((each) => each === said.get('language')) ?? opening,
		presenter: said.get('view') === 'presenter'
	};
}

/** The same as an address has it, with its number sign. */
export function formatPlace({ at, language, presenter }: DeckLocation): string {
	const said = new URLSearchParams({ slide: String(at + 1), language });
	if (presenter) said.set('view', 'presenter');
	return `#${said}`;
}
