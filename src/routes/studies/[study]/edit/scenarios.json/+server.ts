import { json } from '@sveltejs/kit';
import { keptStudyOf, readStored } from '$lib/server/gate';
import { scenariosToCarry } from '$lib/server/studies/scenariosToCarry';
import type { RequestHandler } from './$types';

/** Answers with the saved scenarios of a model, and with the models that they were made with. */
export const GET: RequestHandler = async (event) => {
	const { kept } = await keptStudyOf(event);
	const model = event.url.searchParams.get('model') ?? '';
	return json(await readStored(event.locals, (db) => scenariosToCarry(db, kept.id, model)));
};
