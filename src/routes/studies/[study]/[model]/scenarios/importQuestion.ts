import type { Refused } from '$lib/study/refused';

/** What can be done with a scenario of a file that is here already. */
export const twinChoices = ['skip', 'revision', 'both'] as const;
/** Names what is done with a scenario of a file that is here already. */
export type TwinChoice = (typeof twinChoices)[number];

/** A scenario of a file that is here already. */
export interface AskedTwin {
	/** Its place in the file. */
	place: number;
	name: string;
	/** What the one that is here is known by, and its newest revision. */
	token: string;
	here: { name: string; number: number; savedAt: string; author: string };
	/** How the file's stands to it. */
	standing: 'same' | 'behind' | 'ahead' | 'apart';
	/** Revisions that the file has beyond what is here. */
	later: number;
	choice: TwinChoice;
}

/** What a page asks once a file holds scenarios that are here already. */
export interface ImportQuestion {
	file: string;
	/** The file as the form carries it. */
	held: string;
	/** How many of its scenarios are not here yet. */
	fresh: number;
	twins: AskedTwin[];
	/** Whether what is here has changed since the page asked first. */
	again: boolean;
}

/** Names the field of the choice for a scenario of the file, and that of the revision it would go on top of. */
export const choiceField = (place: number) => `choice.${place}`;
export const onField = (place: number) => `on.${place}`;

/** Whether a field of the question's form is shown again where the form was not done. */
export const isQuestionField = (field: string): boolean =>
	field === 'held' || field === 'asked' || field.startsWith('choice.');

/** Asks again as the page has asked, with what was chosen; null where the form that was refused is another. */
export function askAgain({ act, typed }: Refused): ImportQuestion | null {
	if (act !== 'importChosen' || typed['asked'] === undefined) return null;
	try {
		const asked = JSON.parse(typed['asked']) as Omit<ImportQuestion, 'held'>;
		const choiceOf = ({ place, choice }: AskedTwin) =>
			twinChoices.find((each) => each === typed[choiceField(place)]) ?? choice;
		const twins = asked.twins.map((twin) => ({ ...twin, choice: choiceOf(twin) }));
		return { ...asked, held: typed['held'] ?? '', twins };
	} catch {
		return null;
	}
}
