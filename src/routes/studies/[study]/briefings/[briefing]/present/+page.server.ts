import { themeOf } from '$lib/ui/theme';
import { openDeck } from '../../openDeck';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const { deck, texts } = await openDeck(params, url);
	return {
		theme: themeOf(cookies.get('theme')),
		deck,
		texts,
		presenter: url.searchParams.get('view') === 'presenter'
	};
};
