import { themeOf } from '$lib/ui/theme';
import { computedDeck } from '../../computedDeck';
import { openDeck } from '../../openDeck';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, url, cookies } = event;
	const { deck, texts } = await openDeck(params, url);
	return {
		theme: themeOf(cookies.get('theme')),
		deck: await computedDeck(event, deck),
		texts,
		at: Number(url.searchParams.get('slide') ?? 1) - 1,
		presenter: url.searchParams.get('view') === 'presenter'
	};
};
