import type { StudyContents } from '../contents';
import type { LanguageTag } from '../language';
import type { Factor, Model } from '../model';
import { takeBack } from './answers';
import { labelled, newSource } from './blankStudy';
import { addModel, copyModel, removeModel } from './models';
import { addFactor, addOutcome, addState, moveTo, removePart } from './parts';
import { balanceGroups } from './balance';
import { carry, leave } from './carried';
import { excludeAt, removeExclusion } from './exclusions';
import { removeFact } from './facts';
import { addPassage, removePassage } from './passages';
import { fitScenarios, mergeInScenarios } from './readyScenarios';
import { makeTextMove } from './textMoves';
import { mergeStates, splitState } from './splitStates';

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
	const excluded = removeExclusion(contents, path);
	if (excluded !== null) return excluded;
	if (path.startsWith('study.facts.')) return removeFact(contents, path);
	const source = /^study\.sources\.(\d+)$/.exec(path);
	if (source) return removeSource(contents, Number(source[1]));
	const passage = /^study\.passages\.(\d+)$/.exec(path);
	if (passage) return removePassage(contents, contents.study.passages[Number(passage[1])]?.id ?? '');
	return removeListed(contents, path);
}

/** Takes a factor, a state or an outcome out of its list, with all that hangs on it. */
function removeListed(contents: StudyContents, path: string): boolean {
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

/** Splits a state, or merges it with the next. */
function reshape(contents: StudyContents, word: string, path: string, name: string, language: LanguageTag): boolean {
	const [, modelAt, factorAt, at] = (/^models\.(\d+)\.factors\.(\d+)\.states\.(\d+)$/.exec(path) ?? []).map(Number);
	const model = contents.models[modelAt ?? -1];
	const factor = model?.factors[factorAt ?? -1];
	if (!model || !factor || at === undefined) return false;
	if (word === 'merge') return merge(contents, model, factor, at);
	return splitState(model, factor, at, { name, copied: word === 'split', language });
}

/** Merges a state with the next, in ready scenarios too. */
function merge({ readyScenarios }: StudyContents, model: Model, factor: Factor, at: number): boolean {
	const [first, second] = factor.states.slice(at, at + 2).map(({ id, level }) => ({ id, level }));
	if (!first || !second || mergeStates(model, factor, at) === null) return false;
	mergeInScenarios(readyScenarios, model.id, {
		...{ factor: factor.id, states: [first.id, second.id] },
		...{ levels: [first.level, second.level], to: factor.states[at]!.level }
	});
	return true;
}

function balance(contents: StudyContents, path: string): boolean {
	const [, at = '', factor] = /^models\.(\d+)\.crossImpacts(?:\.([a-z][a-z0-9-]*))?$/.exec(path) ?? [];
	const model = contents.models[Number(at)];
	return at !== '' && model !== undefined && balanceGroups(model, factor).groups > 0;
}

function reorder(contents: StudyContents, word: string, path: string): boolean {
	const found = listOf(contents, path);
	if (!found || path.includes('.states.')) return false;
	moveTo(found.list, found.at, word === 'up' ? found.at - 1 : found.at + 1);
	return true;
}

/** Makes a move, by the words that it is written in. */
type Move = (contents: StudyContents, words: readonly [word: string, path: string, passage: string], typed: string, language: LanguageTag) => boolean; // prettier-ignore

const moves: Readonly<Record<string, Move>> = {
	add: (contents, [, path], typed, language) =>
		path === 'models'
			? addModel(contents, typed, language)
			: (excludeAt(contents, path, typed) ?? add(contents, path, typed, language)),
	copy: (contents, [, path], typed, language) =>
		copyModel(contents, Number(/^models\.(\d+)$/.exec(path)?.[1]), typed, language),
	remove: (contents, [, path]) => takeBack(contents, path) || remove(contents, path),
	split: (contents, [word, path], typed, language) => reshape(contents, word, path, typed, language),
	'split-open': (contents, [word, path], typed, language) => reshape(contents, word, path, typed, language),
	merge: (contents, [word, path], typed, language) => reshape(contents, word, path, typed, language),
	balance: (contents, [, path]) => balance(contents, path),
	carry: (contents, [, path, passage]) =>
		contents.study.passages.some(({ id }) => id === passage) && carry(contents, path, passage),
	leave: (contents, [, path, passage]) => leave(contents, path, passage),
	up: (contents, [word, path]) => reorder(contents, word, path),
	down: (contents, [word, path]) => reorder(contents, word, path)
};

/**
 * Adds, copies, removes or reorders a part of a study (`add models.0.factors`, `copy models.0`, `remove models.0.factors.1.states.2`,
 * `up …`), splits a state with its numbers or with open ones, merges it with the next (`split`, `split-open`, `merge
 * models.0.factors.1.states.2`), balances cross-impacts (`balance models.0.crossImpacts.gulf`), lets a passage carry something or no
 * more (`carry`, `leave models.0.factors.1 passage`), or changes texts (`makeTextMove`); `typed` is the name of what is added. The
 * draft is changed in place, ready scenarios with it; false where the move cannot be made.
 */
export function makeMove(contents: StudyContents, move: string, typed: string, language: LanguageTag): boolean {
	const [word = '', path = '', passage = ''] = move.split(' ');
	const ofText = makeTextMove(contents, word, path, typed);
	if (ofText !== null) return ofText;
	const made = Object.hasOwn(moves, word) && moves[word]!(contents, [word, path, passage], typed, language);
	if (made) fitScenarios(contents);
	return made;
}
