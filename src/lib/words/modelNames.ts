import type { InterfaceLanguage, Model } from '$lib/study';
import { modelIndex } from '$lib/study/modelIndex';
import { named } from './named';

/** Names the parts of a model by their ids, to be set into sentences; a part that is not there has no name. */
export function modelNames(model: Model, locale: InterfaceLanguage) {
	const index = modelIndex(model);
	return {
		factor: (id: string | null): string => named(index.factor(id)?.name ?? {}, locale),
		state: (factor: string, id: string | undefined): string => named(index.state(factor, id)?.name ?? {}, locale),
		outcome: (id: string | null | undefined): string => named(index.outcome(id)?.name ?? {}, locale)
	};
}
