import { computedDeck } from '../../computedDeck';
import { openDeck } from '../../openDeck';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { url } = event;
	const { deck } = await openDeck(event);
	return {
		deck: await computedDeck(event, deck),
		handout: url.searchParams.has('handout')
	};
};
