import { modelAt } from '$lib/author/modelAt';
import { keptStudyOf, readStored } from '$lib/server/gate';
import { scenariosToCarry } from '$lib/server/studies/scenariosToCarry';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kept } = await keptStudyOf(event);
	const model = kept.content.models[modelAt(kept.content, event.url.searchParams.get('model'))]!;
	return {
		study: { id: kept.id, title: kept.content.study.title },
		model,
		asked: await readStored(event.locals, (db) => scenariosToCarry(db, kept.id, model.id))
	};
};
