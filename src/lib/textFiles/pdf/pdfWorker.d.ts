/** The part of pdf.js that reads: loaded beside the other, it is found by it, and no further worker is started. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
	const WorkerMessageHandler: object;
	export { WorkerMessageHandler };
}
