import { parentPort } from 'node:worker_threads';
import { jobs, type JobKind } from '$lib/compute/jobs';
import { compile, drive, Ended, EngineError, type CompiledModel, type Slices } from '$lib/engine';
import type { FromThread, ToThread } from '$lib/server/computing/messages';

/** Work between two looks at what else has been asked, ms: a short question never waits longer for a long one. */
const atATime = 10;

const models = new Map<string, CompiledModel>();
/** Questions under way, and those of them that nobody waits for any more. */
const active = new Set<number>();
const cancelled = new Set<number>();

const tell = (message: FromThread) => parentPort!.postMessage(message);

/** Drives work to its end, or to its cancel; what else was asked has its turn between slices. */
async function answerOf(id: number, begun: unknown): Promise<unknown> {
	const work = await begun;
	if (!isSlices(work)) return work;
	const pause = () => new Promise(setImmediate);
	return drive(work, { atATime, pause, ended: () => cancelled.has(id) });
}

const isSlices = (work: unknown): work is Slices<unknown> =>
	typeof (work as Slices<unknown> | null)?.next === 'function' && typeof (work as Slices<unknown>).throw === 'function';

async function answer({ id, kind, version, model, asked }: Extract<ToThread, { kind: JobKind }>): Promise<void> {
	active.add(id);
	try {
		if (version !== null && model) models.set(version, compile(model));
		const compiled = version === null ? null : models.get(version);
		if (compiled === undefined) throw new Error(`no model ${version} was sent`);
		const work = jobs[kind] as (compiled: CompiledModel | null, asked: unknown) => unknown;
		tell({ id, answer: await answerOf(id, work(compiled, asked)) });
	} catch (error) {
		if (error instanceof Ended) tell({ id, ended: true });
		else
			tell(
				error instanceof EngineError
					? { id, fault: { code: error.code, values: error.values, stack: '' } }
					: { id, fault: { code: null, values: {}, stack: String((error as Error)?.stack ?? error) } }
			);
	} finally {
		active.delete(id);
		cancelled.delete(id);
	}
}

parentPort!.on('message', (message: ToThread) => {
	if (message.kind === 'cancel') {
		if (active.has(message.id)) cancelled.add(message.id);
	} else if (message.kind === 'forget') models.clear();
	else void answer(message);
});
