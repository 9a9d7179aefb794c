import { error } from '@sveltejs/kit';
import { m } from '$lib/words/paraglide/messages.js';
import { largestRequest } from './largestRequest';

const tooLarge = (cause: unknown) => (cause as { status?: unknown } | undefined)?.status === 413;

/** A body as it comes, broken off as soon as it is larger than it may be, whatever its headers say. */
function bounded(body: ReadableStream<Uint8Array>, most: number): ReadableStream<Uint8Array> {
	let size = 0;
	const count = new TransformStream<Uint8Array, Uint8Array>({
		transform(part, controller) {
			size += part.byteLength;
			if (size > most) controller.error({ status: 413 });
			else controller.enqueue(part);
		}
	});
	return body.pipeThrough(count);
}

/**
 * The form that was sent. What is none, did not arrive whole or is too large is answered with a sentence. Larger than any other
 * request may be a form with a study's file: then `most` says how large.
 */
export async function sentForm({ headers, body }: Request, most: number = largestRequest()): Promise<FormData> {
	const type = headers.get('content-type') ?? '';
	if (type.startsWith('text/plain')) error(415, m.refused_kind());
	if (Number(headers.get('content-length')) > most) error(413, m.refused_large());
	try {
		return await new Response(body && bounded(body, most), { headers: { 'content-type': type } }).formData();
	} catch (cause) {
		if (tooLarge(cause) || tooLarge((cause as Error).cause)) error(413, m.refused_large());
		error(400, m.refused_form());
	}
}
