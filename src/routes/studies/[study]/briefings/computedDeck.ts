import type { RequestEvent } from '@sveltejs/kit';
import type { DeckData } from '$lib/briefing/deck';
import { computedAlone } from '../../../computed';

/** A deck with all that its slides ask of the engine, computed in a worker thread; throws as `computedAlone` does. */
export async function computedDeck(
	event: Pick<RequestEvent, 'request' | 'setHeaders'>,
	deck: DeckData
): Promise<DeckData> {
	return { ...deck, results: await computedAlone(event, 'deck', { data: deck }) };
}
