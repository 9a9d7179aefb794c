import { error, type RequestEvent } from '@sveltejs/kit';
import type { AnswerOf, AskedOf, JobKind } from '$lib/compute/jobs';
import { computeAlone, computeOf } from '$lib/server/computing/compute';
import { Busy, Cancelled } from '$lib/server/computing/failures';
import type { Model } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';

type Asking = Pick<RequestEvent, 'request' | 'setHeaders'>;

/** What a client that went away would be answered, as nginx calls it. */
const clientGone = 499;

async function answered<Answer>({ request, setHeaders }: Asking, work: (left: AbortSignal) => Promise<Answer>) {
	try {
		return await work(request.signal);
	} catch (cause) {
		if (cause instanceof Cancelled) error(clientGone, m.computing_cancelled());
		if (!(cause instanceof Busy)) throw cause;
		setHeaders({ 'retry-after': `${cause.seconds}` });
		error(503, m.computing_busy());
	}
}

/** Computes for a request what a model's settings ask, in a worker thread; throws Kit's 503 with a sentence where too much is asked just now. */
export const computed = <Kind extends JobKind>(
	event: Asking,
	kind: Kind,
	model: Model,
	asked: AskedOf<Kind>
): Promise<AnswerOf<Kind>> => answered(event, (left) => computeOf(kind, model, asked, left));

/** Does for a request what needs no model of its own, as `computed` does. */
export const computedAlone = <Kind extends JobKind>(
	event: Asking,
	kind: Kind,
	asked: AskedOf<Kind>
): Promise<AnswerOf<Kind>> => answered(event, (left) => computeAlone(kind, asked, left));
