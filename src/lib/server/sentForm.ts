import { error } from '@sveltejs/kit';
import { m } from '$lib/words/paraglide/messages.js';

const tooLarge = (cause: unknown) => (cause as { status?: unknown } | undefined)?.status === 413;

/** The form that was sent. What is none, did not arrive whole or is too large is answered with a sentence. */
export async function sentForm(request: Request): Promise<FormData> {
	if (request.headers.get('content-type')?.startsWith('text/plain')) error(415, m.refused_kind());
	try {
		return await request.formData();
	} catch (cause) {
		if (tooLarge(cause) || tooLarge((cause as Error).cause)) error(413, m.refused_large());
		error(400, m.refused_form());
	}
}
