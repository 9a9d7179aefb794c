import { isOrphan } from './passages';
import type { Passage, Study } from './study';

/** What has become of the passages that an earlier text of a study had. */
interface TextChanges {
	/** How many say something else, in one language or more. */
	differ: number;
	/** How many are there no longer, or stand in a text no longer. */
	fallen: number;
}

const languagesOf = ({ quotes }: Passage) => Object.keys(quotes);

/** Whether a passage that stood is gone, or stands no longer in a language. */
const hasFallen = (before: Passage, now: Passage | undefined): boolean =>
	!now ||
	languagesOf(before).some(
		(language) => !isOrphan(before, language) && (!now.quotes[language] || isOrphan(now, language))
	);

/** Counts what has become of a study's passages from one of its texts to a later one. */
export function textChanges(before: Pick<Study, 'passages'>, now: Pick<Study, 'passages'>): TextChanges {
	const present = new Map(now.passages.map((passage) => [passage.id, passage]));
	const counted = { differ: 0, fallen: 0 };
	for (const passage of before.passages) {
		const later = present.get(passage.id);
		if (hasFallen(passage, later)) counted.fallen++;
		else if (languagesOf(passage).some((each) => passage.quotes[each]?.exact !== later?.quotes[each]?.exact))
			counted.differ++;
	}
	return counted;
}
