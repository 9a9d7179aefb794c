import type { StudyContents } from '$lib/study';

/** Gives the place of the model that an address names among a study's; of the first where it names none of them. */
export const modelAt = ({ models }: StudyContents, id: string | null): number =>
	Math.max(0, models.findIndex((model) => model.id === id)); // prettier-ignore
