import { themeOf } from '$lib/ui/theme';
import { computedDeck } from '../../computedDeck';
import { openDeck } from '../../openDeck';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, url, cookies } = event;
	const { deck } = await openDeck(params, url);
	return {
		theme: themeOf(cookies.get('theme')),
		deck: await computedDeck(event, deck),
		handout: url.searchParams.has('handout')
	};
};
