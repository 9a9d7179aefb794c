import { action, Refusal } from '$lib/server/action';
import { chosenForm } from '$lib/server/saveForm';
import { readOrdinal } from '$lib/study/readNumber';
import { m } from '$lib/words/paraglide/messages.js';
import { ask, bring, judge, type ImportEvent } from './importing';
import { choiceField, isQuestionField, onField, twinChoices, type TwinChoice } from './importQuestion';

/** Reads the file that the question's form holds; null where it holds none. */
function heldFile(held: string): { name: string; text: string } | null {
	try {
		const { name, text } = JSON.parse(held) as Record<string, unknown>;
		return typeof name === 'string' && typeof text === 'string' ? { name: name.slice(0, 80), text } : null;
	} catch {
		return null;
	}
}

/** Imports the file that the page has asked about, as was chosen; asks anew where what is here has changed since. */
export const importChosen = action(
	chosenForm,
	async ({ request, held, all }, event: ImportEvent, data) => {
		const file = heldFile(held);
		if (!file) return new Refusal(409, m.save_stale_form());
		const judged = await judge(event, file);
		if (judged instanceof Refusal) return judged;
		const asked = new Map<number, number>();
		const chosen = new Map<number, TwinChoice>();
		for (const { place } of judged.brought) {
			const on = data.get(onField(place));
			const number = typeof on === 'string' ? readOrdinal(on) : null;
			if (number === null) continue;
			asked.set(place, number);
			const choice = all || data.get(choiceField(place));
			chosen.set(place, twinChoices.find((each) => each === choice) ?? 'skip');
		}
		const done = await bring(event, judged, request, (place) => chosen.get(place) ?? 'new', asked);
		return done ?? ask(event, judged, chosen);
	},
	{ isKept: isQuestionField }
);
