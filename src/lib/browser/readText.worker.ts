import { readTextFile } from '$lib/textFiles/readText';

/** One file a worker: its name and its bytes, answered once. What pdf.js says to a page of its own is for nobody here. */
export type ToTextWorker = { kind: 'read'; name: string; file: Blob };

addEventListener('message', ({ data }: MessageEvent<Partial<ToTextWorker>>) => {
	const { kind, name, file } = data;
	if (kind !== 'read' || name === undefined || !file) return;
	file
		.arrayBuffer()
		.then((buffer) => readTextFile(name, new Uint8Array(buffer)))
		.then(
			(read) => postMessage({ kind: 'read', read }),
			(error: unknown) => postMessage({ kind: 'failed', message: error instanceof Error ? error.message : '' })
		);
});
