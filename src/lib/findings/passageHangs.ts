import { evaluate, type CompiledModel } from '$lib/engine';
import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { hangingOnPassage } from './hanging';
import { fromTo } from './hangingSaid';
import { shortName } from './names';

interface PassageInput {
	passage: string;
	model: Model;
	compiled: CompiledModel;
	settings: Settings;
	locale: InterfaceLanguage;
}

/** Says in a line what hangs on a passage; '' where no judgement behind a share names it. */
export function passageHangs({ passage, model, compiled, settings, locale }: PassageInput): string {
	const without = hangingOnPassage(passage, model, compiled, settings);
	if (!without) return '';
	if (!without.moved) return m.passage_hangs_none({}, { locale });
	const { outcome, difference } = without.moved;
	const [from, to] = fromTo(evaluate(compiled, settings).share, without.share, outcome, locale);
	if (without.level) return m.passage_hangs_level({ share: to }, { locale });
	const values = { outcome: shortName(model.outcomes[outcome], locale), from, to };
	return difference < 0 ? m.passage_hangs_falls(values, { locale }) : m.passage_hangs_rises(values, { locale });
}
