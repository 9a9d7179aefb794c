import type { StudyContents } from '../contents';
import type { LanguageTag } from '../language';
import type { Model } from '../model';
import { takeBack } from './answers';
import { labelled, newSource } from './blankStudy';
import { addModel, copyModel, removeModel } from './models';
import { addFactor, addOutcome, addState, moveTo, removePart } from './parts';
import { addPassage, removePassage } from './passages';
import { makeTextMove } from './textMoves';

/** A list of contents by the path of one of its parts, with that part's place. */
function listOf(
	contents: StudyContents,
	path: string
): { list: { id: string }[]; at: number; model: Model | undefined } | null {
	const [, modelAt = '', kind = '', at = '', inner = ''] =
		/^models\.(\d+)\.(factors|outcomes)\.(\d+)(?:\.states\.(\d+))?$/.exec(path) ?? [];
	const model = contents.models[Number(modelAt)];
	if (!model || kind === '') return null;
	if (kind === 'outcomes') return { list: model.outcomes, at: Number(at), model };
	const factor = model.factors[Number(at)];
	if (inner === '') return { list: model.factors, at: Number(at), model };
	return factor ? { list: factor.states, at: Number(inner), model } : null;
}

function add(contents: StudyContents, path: string, typed: string, language: LanguageTag): boolean {
	const [, modelAt = '', kind = '', at = '', within = ''] =
		/^models\.(\d+)\.(factors|outcomes)(?:\.(\d+)\.(states|signposts))?$/.exec(path) ?? [];
	const model = contents.models[Number(modelAt)];
	if (path === 'sources') {
		const source = newSource(contents.study.sources.map(({ id }) => id), typed, language); // prettier-ignore
		contents.study.sources.push(source);
		contents.texts[source.id] = { [language]: '' };
	} else if (path.startsWith('passages.')) {
		return addPassage(contents, path.slice('passages.'.length), typed) !== null;
	} else if (!model || kind === '') return false;
	else if (within === 'states') {
		const factor = model.factors[Number(at)];
		if (!factor) return false;
		addState(factor, typed, language);
	} else if (within === 'signposts') {
		const outcome = model.outcomes[Number(at)];
		if (!outcome) return false;
		outcome.signposts.push({ text: labelled(typed, language), passages: [] });
	} else if (kind === 'factors') addFactor(model, typed, language);
	else addOutcome(model, typed, language);
	return true;
}

function remove(contents: StudyContents, path: string): boolean {
	const signpost = /^models\.(\d+)\.outcomes\.(\d+)\.signposts\.(\d+)$/.exec(path);
	if (signpost) {
		const [, model, outcome, at] = signpost.map(Number) as [number, number, number, number];
		contents.models[model]?.outcomes[outcome]?.signposts.splice(at, 1);
		return true;
	}
	const whole = /^models\.(\d+)$/.exec(path);
	if (whole) return removeModel(contents, Number(whole[1]));
	const source = /^study\.sources\.(\d+)$/.exec(path);
	if (source) return removeSource(contents, Number(source[1]));
	const passage = /^study\.passages\.(\d+)$/.exec(path);
	if (passage) return removePassage(contents, contents.study.passages[Number(passage[1])]?.id ?? '');
	const found = listOf(contents, path);
	const part = found?.list[found.at];
	if (!found?.model || !part) return false;
	const factor = found.model.factors.find(({ states }) => (states as { id: string }[]) === found.list);
	if (factor) removePart(found.model, { factor: factor.id, state: part.id });
	else if (path.includes('.outcomes.')) removePart(found.model, { outcome: part.id });
	else removePart(found.model, { factor: part.id });
	return true;
}

/** Takes out a source on which no passage rests. */
function removeSource({ study, texts }: StudyContents, at: number): boolean {
	const source = study.sources[at];
	if (!source || study.sources.length === 1 || study.passages.some((passage) => passage.source === source.id))
		return false;
	study.sources.splice(at, 1);
	delete texts[source.id];
	return true;
}

/**
 * Adds, removes or reorders a part of a study (`add models.0.factors`, `remove models.0.factors.1.states.2`, `up …`); `typed` is
 * the name of what is added. The draft is changed in place; false where the move cannot be made.
 */
export function makeMove(contents: StudyContents, move: string, typed: string, language: LanguageTag): boolean {
	const [word = '', path = ''] = move.split(' ');
	if (move === 'add models') return addModel(contents, typed, language);
	const ofText = makeTextMove(contents, word, path, typed);
	if (ofText !== null) return ofText;
	if (word === 'add') return add(contents, path, typed, language);
	if (word === 'remove') return takeBack(contents, path) || remove(contents, path);
	if (word === 'copy') return copyModel(contents, Number(/^models\.(\d+)$/.exec(path)?.[1]), typed, language);
	const found = listOf(contents, path);
	if (!found || path.includes('.states.')) return false;
	moveTo(found.list, found.at, word === 'up' ? found.at - 1 : found.at + 1);
	return word === 'up' || word === 'down';
}
