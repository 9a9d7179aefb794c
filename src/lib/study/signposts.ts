import type { Model } from './model';
import type { SignpostObservation } from './observation';
import type { LocalizedText } from './text';

/** A signpost of a model, by its outcome and its place there (from 0). */
export interface PlacedSignpost {
	outcome: string;
	at: number;
	text: LocalizedText;
}

/** Lists every signpost of a model, by outcome in the model's order. */
export const signpostsOf = ({ outcomes }: Pick<Model, 'outcomes'>): PlacedSignpost[] =>
	outcomes.flatMap(({ id, signposts }) => signposts.map(({ text }, at) => ({ outcome: id, at, text })));

/** Thirty-two bits of a text's letters, by FNV-1a. */
function hashOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Names a signpost for a form, which has no id of its own: outcome, place and a hash of its words, so that a changed one is another. */
export const signpostKey = ({ outcome, at, text }: PlacedSignpost): string =>
	`${outcome}.${at}.${hashOf(JSON.stringify(text))}`;

/** Whether two texts read the same in a language that both have. */
const reads = (one: LocalizedText, other: LocalizedText): boolean =>
	Object.entries(one).some(([tag, words]) => other[tag] === words);

/** Where the signpost of an observation stands now, and whether its words have changed since; null where its outcome has none there. */
export function signpostOf(
	model: Pick<Model, 'outcomes'>,
	{ outcome, at, words }: Pick<SignpostObservation, 'outcome' | 'at' | 'words'>
): { at: number; changed: boolean } | null {
	const signposts = model.outcomes.find(({ id }) => id === outcome)?.signposts ?? [];
	if (signposts[at] && reads(signposts[at].text, words)) return { at, changed: false };
	const moved = signposts.findIndex(({ text }) => reads(text, words));
	if (moved >= 0) return { at: moved, changed: false };
	return signposts[at] ? { at, changed: true } : null;
}
