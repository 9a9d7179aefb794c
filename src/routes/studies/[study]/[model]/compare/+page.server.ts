import { error } from '@sveltejs/kit';
import { readView } from '$lib/compare/comparisonQuery';
import type { ComparedSide, Side } from '$lib/compare/side';
import { whatChanged } from '$lib/compare/whatChanged';
import { StorageError } from '$lib/server/database/StorageError';
import { findKept } from '$lib/server/kept';
import { findModel } from '$lib/server/library';
import { modelVersion } from '$lib/server/scenarios';
import { formatAddress, parseAddress, plainView } from '$lib/study/address';
import { localize } from '$lib/study/language';
import { defaultSettings } from '$lib/study/moves';
import { themeOf } from '$lib/ui/theme';
import { sayChanges } from '$lib/words/changes';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import { computed } from '../../../../computed';
import type { PageServerLoad } from './$types';

/** Scenarios compared at most. */
const most = 6;

type Found = NonNullable<Awaited<ReturnType<typeof findModel>>>;

/** What a token of the address names: `default`, `?` with settings, a ready scenario, or a saved one with or without its revision. */
async function sideOf({ study, model, saved }: Found, token: string): Promise<Side | null> {
	const locale = getLocale();
	const plain = { token, older: false, kept: null };
	if (token === 'default') return { ...plain, name: m.start_default(), settings: defaultSettings(model), query: '' };
	if (token.startsWith('?')) {
		const { settings } = parseAddress(model, saved, new URLSearchParams(token.slice(1)));
		const query = formatAddress(model, saved, null, settings, plainView).toString();
		return { ...plain, name: m.compare_now(), settings, query };
	}
	const ready = saved.find(({ id }) => id === token);
	const name = ready && localize(ready.name, locale).text;
	if (ready && name) return { ...plain, name, settings: ready.settings, query: `from=${token}` };
	const kept = await findKept(token, study.id, model.id);
	if (!kept || !model.factors.every(({ id }) => kept.settings.factors[id])) return null;
	return {
		token,
		name: token.includes('@') ? m.compare_revision({ name: kept.name, number: kept.number }) : kept.name,
		settings: kept.settings,
		query: `from=${token}`,
		older: kept.modelVersion !== modelVersion(model),
		kept: { scenario: kept.scenario, number: kept.number, name: kept.name }
	};
}

/** Gives sides of one name each its number: two unsaved settings are both "in hand". */
function tellApart(sides: Side[]): void {
	const names = sides.map(({ name }) => name);
	sides.forEach((side, at) => {
		if (names.indexOf(side.name) !== names.lastIndexOf(side.name))
			side.name = m.compare_one_of({ name: side.name, number: numbersIn(getLocale()).number(at + 1) });
	});
}

export const load: PageServerLoad = async (event) => {
	const { params, url, cookies } = event;
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study, model } = found;
	const locale = getLocale();
	const tokens = [...new Set(url.searchParams.getAll('s').map((token) => token.slice(0, 8192)))];
	const missing: string[] = [];
	const sides: Side[] = [];
	let storage: string | null = null;
	for (const token of tokens.slice(0, most)) {
		try {
			const side = await sideOf(found, token);
			if (side) sides.push(side);
			else missing.push(token.slice(0, 60));
		} catch (cause) {
			if (!(cause instanceof StorageError)) throw cause;
			storage = sayStorageError(cause.code, locale);
		}
	}
	tellApart(sides);
	const reference = sides[0];
	const wanted = url.searchParams.get('outcome');
	const asked = { sides: sides.map(({ settings }) => settings), outcome: wanted };
	const { outcome, sides: answers, differences } = await computed(event, 'comparison', model, asked);
	const second = sides.length === 2 ? sides[1] : undefined;
	return {
		theme: themeOf(cookies.get('theme')),
		study: { id: study.id, title: study.title, sources: study.sources },
		model,
		view: { ...readView(url.searchParams), outcome },
		tokens,
		missing,
		storage,
		tooMany: tokens.length > most,
		sides: sides.map((side, at): ComparedSide => ({
			...side,
			...answers[at]!,
			sentences:
				reference && at > 0
					? sayChanges(model, reference.settings, side.settings, locale).map(({ sentence }) => sentence)
					: []
		})),
		changed: reference && second && differences ? whatChanged(model, differences, reference, second, locale) : null
	};
};
