import type { StudyContents } from '../contents';
import type { Model } from '../model';

/** Names the answer to a criticism by the path of its field: `models.0.answers.no-test.peace.en`. */
interface AnswerPlace {
	model: Model;
	criticism: string;
	/** Empty where the path names the whole answer. */
	language: string;
}

function answerAt({ models }: StudyContents, path: string): AnswerPlace | null {
	const [, at, criticism = '', language = ''] =
		/^models\.(\d+)\.answers\.([a-z][a-z0-9.-]*?)(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*))?$/.exec(path) ?? [];
	const model = models[Number(at)];
	return model ? { model, criticism, language } : null;
}

/** Gives why a criticism is meant to stand, in one language; null for a path that names no answer. */
export function answerOf(contents: StudyContents, path: string): string | null {
	const place = answerAt(contents, path);
	if (!place) return null;
	return place.model.answers?.find(({ criticism }) => criticism === place.criticism)?.reason[place.language] ?? '';
}

/** Sets why a criticism is meant to stand; an answer without a word is none. False for a path that names no answer. */
export function setAnswer(contents: StudyContents, path: string, typed: string): boolean {
	const place = answerAt(contents, path);
	if (!place || place.language === '') return false;
	const { model, criticism, language } = place;
	const before = model.answers?.find((each) => each.criticism === criticism);
	const { [language]: _, ...others } = before?.reason ?? {};
	const reason = typed.trim() === '' ? others : { ...before?.reason, [language]: typed };
	const rest = (model.answers ?? []).filter((each) => each.criticism !== criticism);
	const answers = Object.keys(reason).length === 0 ? rest : [...rest, { criticism, reason }];
	if (answers.length > 0) model.answers = answers;
	else delete model.answers;
	return true;
}

/** Takes an answer back whole; false for a path that names none. */
export function takeBack(contents: StudyContents, path: string): boolean {
	const [, at, criticism] = /^models\.(\d+)\.answers\.(.+)$/.exec(path) ?? [];
	const model = contents.models[Number(at)];
	if (!model?.answers || criticism === undefined) return false;
	model.answers = model.answers.filter((each) => each.criticism !== criticism);
	if (model.answers.length === 0) delete model.answers;
	return true;
}
