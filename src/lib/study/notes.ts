import type { Complain } from './complain';
import { exclusionNotes } from './exclusions';
import type { Model } from './model';
import type { Study } from './study';
import type { LocalizedText } from './text';

/** Notes each name that two of a list have in one language. */
function sameNames(note: Complain, path: string, things: readonly { name: LocalizedText }[]): void {
	const languages = new Set(things.flatMap(({ name }) => Object.keys(name)));
	for (const language of languages) {
		const seen = new Set<string>();
		things.forEach(({ name }, at) => {
			const said = name[language]?.normalize('NFC').trim().toLowerCase();
			if (said === undefined) return;
			if (seen.has(said)) note(`${path}.${at}.name.${language}`, 'same-name', { name: name[language]! });
			seen.add(said);
		});
	}
}

/** Notes what is not wrong in a model, but seldom meant: cells left out, names used twice, outcomes without a signpost. */
export function modelNotes(note: Complain, model: Model): void {
	const { factors, outcomes, impacts } = model;
	sameNames(note, 'factors', factors);
	sameNames(note, 'outcomes', outcomes);
	factors.forEach(({ states }, at) => sameNames(note, `factors.${at}.states`, states));
	const cells = factors.flatMap((factor) =>
		factor.states.flatMap((state) => outcomes.map(({ id }) => impacts[factor.id]?.[state.id]?.[id]))
	);
	exclusionNotes(note, model);
	const missing = cells.filter((cell) => cell === undefined).length;
	if (missing > 0) note('impacts', 'cells-missing', { missing, all: cells.length });
	outcomes.forEach(({ id, signposts }, at) => {
		if (signposts.length === 0) note(`outcomes.${at}.signposts`, 'no-signposts', { outcome: id });
	});
}

/** Ids of the passages that a model names. */
const namedBy = ({ factors, outcomes, judgements }: Model) => [
	...factors.flatMap(({ passages }) => passages),
	...outcomes.flatMap(({ passages, signposts }) => [...passages, ...signposts.flatMap((each) => each.passages)]),
	...judgements.flatMap(({ passages }) => passages)
];

/** Notes passages on which nothing rests, in one line. */
export function studyNotes(note: Complain, { passages, facts }: Study, models: readonly Model[]): void {
	const used = new Set([
		...models.flatMap(namedBy),
		...facts.events.flatMap((event) => event.passages),
		...facts.indicators.flatMap(({ points }) => points.flatMap((point) => point.passages))
	]);
	const unused = passages.map(({ id }) => id).filter((id) => !used.has(id));
	if (unused.length > 0)
		note('passages', 'passage-unused', { count: unused.length, passages: unused.slice(0, 20).join(', ') });
}
