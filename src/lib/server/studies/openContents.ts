import { compile } from '$lib/engine';
import type { ContentsReading } from '$lib/study/checkContents';
import { standingOf } from '$lib/study/lastSound';
import type { OpenStudy } from './Studies';

/** Opens what can be used of a study as it was read, with what last stood in place of the rest; null where there is nothing. */
export function openContents(
	reading: ContentsReading,
	{ home, stored, since }: Pick<OpenStudy, 'home' | 'stored'> & { since: string | null },
	last: OpenStudy | null
): OpenStudy | null {
	const standing = standingOf(reading, last);
	if (!standing) return null;
	const { contents, ...how } = standing;
	const orphans = contents.study.passages.filter(({ orphan }) => orphan).map(({ id }) => id);
	const compiled = new Map(contents.models.map((model) => [model.id, compile(model)]));
	const mending = since === null ? null : { ...how, since, orphans, unsound: reading.unsound };
	return { ...contents, compiled, home, stored, mending };
}
