import type { SaveWords } from '$lib/server/action';
import { m } from '$lib/words/paraglide/messages.js';

/** What a change of a saved scenario says if it was not saved. */
export const scenarioWords: SaveWords = { missing: m.scenarios_no_such, conflict: m.scenarios_conflict };
