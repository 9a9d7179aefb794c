import type { StudyContents } from '$lib/study';
import { mostParts } from '$lib/study/bounds';
import { issueFaults } from '$lib/study/issueFaults';
import { modelSchema } from '$lib/study/model';
import { studySchema } from '$lib/study/study';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFaults } from '$lib/words/problems';

/** So many of them are said at once. */
const mostSaid = 20;

/** What of a document passes the limits of a study; nothing where something else is wrong with it. */
function passedIn(document: string): string[] {
	try {
		const { study, models, texts } = JSON.parse(document) as StudyContents;
		const faults = [studySchema.safeParse(study), ...models.map((model) => modelSchema.safeParse(model))].flatMap(
			({ error }, at) =>
				(error?.issues ?? [])
					.filter(({ code }) => code === 'too_big')
					.flatMap((issue) => issueFaults(issue, '', at === 0 ? study : models[at - 1]))
		);
		const length = Object.values(texts)
			.flatMap((each) => Object.values(each))
			.reduce((sum, each) => sum + each.length, 0);
		const { number } = numbersIn(getLocale());
		return [
			...sayFaults(faults, getLocale()).slice(0, mostSaid),
			...(length > mostParts.letters
				? [m.edit_text_too_much({ found: number(length), most: number(mostParts.letters) })]
				: [])
		];
	} catch {
		return [];
	}
}

/** Says why contents cannot be kept even as in the making: limits that they pass, or a page that is no longer good. */
export function beyondLimits(document: string): string[] {
	const passed = passedIn(document);
	return passed.length > 0 ? [m.edit_beyond(), ...passed] : [m.save_stale_form()];
}
