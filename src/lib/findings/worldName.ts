import { factorsApart } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from '$lib/words/modelNames';

type World = Readonly<Record<string, string>>;

const idsOf = ({ factors }: Model) => factors.map(({ id }) => id);

/** Names worlds by what sets each apart from the others: "quiet · open"; one alone by all its states. */
export function namesOfWorlds(model: Model, worlds: readonly World[], locale: InterfaceLanguage): string[] {
	const names = modelNames(model, locale);
	const apart = factorsApart(idsOf(model), worlds);
	const telling = apart.length > 0 ? apart : idsOf(model);
	return worlds.map((world) => telling.map((id) => names.state(id, world[id])).join(' · '));
}
