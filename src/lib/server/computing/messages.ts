import type { JobKind } from '$lib/compute/jobs';
import type { EngineErrorCode } from '$lib/engine';
import type { Model } from '$lib/study';

/** What a worker thread is told. A model goes along once; later it is named by its version. */
export type ToThread =
	| { kind: JobKind; id: number; version: string | null; model: Model | null; asked: unknown }
	| { kind: 'cancel'; id: number }
	| { kind: 'forget' };

/** What it answers: each question once, also one that was cancelled. */
export type FromThread =
	| { id: number; answer: unknown }
	| { id: number; ended: true }
	| { id: number; fault: { code: EngineErrorCode | null; values: Record<string, string | number>; stack: string } };
