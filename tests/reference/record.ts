import { appendFileSync } from 'node:fs';

/** A figure that is known, published or worked by hand, and ours, for docs/validation.md. */
interface Validated {
	method: string;
	reference: string;
	quantity: string;
	known: number | string;
	ours: number | string;
}

/** Notes a figure for `npm run validation`, which names the file to note it in; otherwise does nothing. */
export function record(validated: Validated): void {
	const path = process.env['VALIDATION'];
	if (path) appendFileSync(path, `${JSON.stringify(validated)}\n`);
}
