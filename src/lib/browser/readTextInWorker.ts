import type { ReadText, TextFileFault } from '$lib/textFiles/readText';
import { textLimits } from '$lib/textFiles/limits';
import type { ToTextWorker } from './readText.worker';

type FromTextWorker = { kind: 'read'; read: ReadText | TextFileFault } | { kind: 'failed'; message: string };

/**
 * Reads a file of a text in a worker of its own, which ends with it: nothing of a file that hangs or breaks stays behind. A
 * file beyond the bound is refused before a byte of it is read. A signal that is aborted ends the reading at once.
 */
export function readTextInWorker(file: File, signal?: AbortSignal): Promise<ReadText | TextFileFault> {
	const { name, size } = file;
	if (size > textLimits.bytes)
		return Promise.resolve({ code: 'too-large', values: { name, most: textLimits.bytes, found: size } });
	const worker = new Worker(new URL('./readText.worker.ts', import.meta.url), { type: 'module' });
	const read = new Promise<ReadText | TextFileFault>((resolve, reject) => {
		const fail = () => reject(signal?.reason instanceof Error ? signal.reason : new DOMException('', 'AbortError'));
		if (signal?.aborted) return fail();
		signal?.addEventListener('abort', fail, { once: true });
		worker.addEventListener('message', ({ data }: MessageEvent<FromTextWorker>) => {
			if (data.kind === 'read') resolve(data.read);
			// A reader that broke on a file has found it damaged, whatever it calls that.
			else if (data.kind === 'failed') resolve({ code: 'damaged', values: { name } });
		});
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			reject(new Error(event.message));
		});
		const asked: ToTextWorker = { kind: 'read', name, file };
		worker.postMessage(asked);
	});
	return read.finally(() => worker.terminate());
}
