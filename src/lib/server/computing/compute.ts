import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isLong } from '$lib/compute/isLong';
import type { AnswerOf, AskedOf, JobKind } from '$lib/compute/jobs';
import type { Model } from '$lib/study';
import { modelVersion } from '../modelVersions';
import { Answers } from './Answers';
import { Pool } from './Pool';

/** Threads: one core stays with the requests, but two share the work on the smallest machines, so that no long question has it alone. */
const size = Math.min(8, Math.max(2, availableParallelism() - 1));

/** Answers that are kept, each some kilobytes: pages of the same settings share them. */
const mostKept = 128;

/** The thread's file: at COMPUTING_FILE, else where a build leaves it; in development as it is written. */
function startThread(): Worker {
	const file = import.meta.env.DEV
		? 'src/computing/worker.dev.mjs'
		: (process.env['COMPUTING_FILE'] ?? 'build/computing/worker.js');
	return new Worker(resolve(file), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1024 } });
}

let pool: Pool | null = null;
const answers = new Answers<unknown>(mostKept);

/** The server's threads, started at the first need. */
export function computingPool(): Pool {
	if (!pool) {
		pool = new Pool({
			size,
			mostWaiting: 32 * size,
			longestWait: 15_000,
			longestWork: 60_000,
			start: startThread
		});
		pool.warm();
		process.once('sveltekit:shutdown', () => void pool?.close());
	}
	return pool;
}

/**
 * Computes outside the request's thread what a model's settings ask, bit for bit as within it; pages that ask the same share
 * the answer, which nobody may change. Throws as `Pool.ask` does.
 */
export async function computeOf<Kind extends JobKind>(
	kind: Kind,
	model: Model,
	asked: AskedOf<Kind>,
	signal?: AbortSignal
): Promise<AnswerOf<Kind>> {
	const version = modelVersion(model);
	const key = createHash('sha256')
		.update(`${kind} ${version} ${JSON.stringify(asked)}`)
		.digest('base64');
	const begin = (left: AbortSignal) =>
		computingPool().ask({ kind, version, model, asked, long: isLong(kind, asked) }, left);
	return (await answers.of(key, begin, signal)) as AnswerOf<Kind>;
}

/** Does outside the request's thread what needs no model of its own; nothing of it is kept. Throws as `Pool.ask` does. */
export async function computeAlone<Kind extends JobKind>(
	kind: Kind,
	asked: AskedOf<Kind>,
	signal?: AbortSignal
): Promise<AnswerOf<Kind>> {
	const question = { kind, version: null, model: null, asked, long: isLong(kind, asked) };
	return (await computingPool().ask(question, signal)) as AnswerOf<Kind>;
}
