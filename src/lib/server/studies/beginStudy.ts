import type { StudyContents } from '$lib/study';
import { cleanText } from '$lib/study/cleanText';
import { freeId } from '$lib/study/idOf';
import { copyOfStudy, blankStudy } from '$lib/study/author/blankStudy';
import { canonicalTag } from '$lib/study/language';
import { readSourceText } from '$lib/study/sourceText';
import { isolated } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { Refusal, refusalOf } from '../action';
import type { Asking } from '../saveForm';
import { studyWords } from './addStudy';
import { saveStudy } from './studyDocuments';
import { takenIds } from './takenIds';

/** Keeps a study as one in the making; gives its id. */
async function keep(
	locals: App.Locals,
	{ request, author }: Asking,
	contents: StudyContents
): Promise<string | Refusal> {
	const { documents, user, now } = locals;
	const answer = await documents((db) =>
		saveStudy(db, {
			...{ request, expected: 0, archived: false, content: { ...contents, published: false } },
			...{ author: author || user.name, message: '', now }
		})
	);
	return answer.kind === 'saved' ? contents.study.id : refusalOf(answer, studyWords);
}

/** Begins a study with a text in a language; gives its id. */
export async function beginStudy(
	locals: App.Locals,
	form: Asking & { title: string; language: string; text: string }
): Promise<string | Refusal> {
	const language = canonicalTag(form.language.trim());
	if (language === null) return new Refusal(400, m.new_language_wrong({ typed: isolated(form.language) }));
	const id = freeId(form.title, 'study', await takenIds(locals.studies));
	const contents = blankStudy(id, form.title, language, locals.now.slice(0, 10));
	const [source] = contents.study.sources;
	contents.texts[source!.id] = { [language]: readSourceText(cleanText(form.text)).text };
	return keep(locals, form, contents);
}

/** Copies a study that can be shown into one of one's own; gives its id. */
export async function copyStudy(locals: App.Locals, form: Asking & { study: string }): Promise<string | Refusal> {
	const found = await locals.studies.find(form.study);
	if (!found) return new Refusal(404, m.study_gone());
	const { study, texts, models, readyScenarios } = found;
	const id = freeId(`${study.id}-copy`, 'study', await takenIds(locals.studies));
	return keep(locals, form, copyOfStudy({ study, texts, models, readyScenarios }, id));
}
