import { factorsApart, factorsByVariety } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from '$lib/words/modelNames';

type World = Readonly<Record<string, string>>;

const idsOf = ({ factors }: Model) => factors.map(({ id }) => id);

/** One state alone would say too little of a world. */
const fewest = 2;

/** Names worlds by what sets each apart from the others, two states at least: "quiet · open"; one alone by all its states. */
export function namesOfWorlds(model: Model, worlds: readonly World[], locale: InterfaceLanguage): string[] {
	const names = modelNames(model, locale);
	const ids = idsOf(model);
	const apart = factorsApart(ids, worlds);
	const others = factorsByVariety(ids, worlds).filter(({ factor }) => !apart.includes(factor));
	const added = others.slice(0, Math.max(0, fewest - apart.length)).map(({ factor }) => factor);
	const telling = worlds.length > 1 ? ids.filter((id) => apart.includes(id) || added.includes(id)) : ids;
	return worlds.map((world) => telling.map((id) => names.state(id, world[id])).join(' · '));
}
