import type { Fault, FaultCode } from './fault';

/** Notes a fault at a path of the file in hand. */
export type Complain = (path: string, code: FaultCode, values?: Fault['values']) => void;

/** So many faults of one file are told; nobody mends more at once. */
const most = 2000;

/** Adds faults to those that were found before, up to a bound: a file may hold more than a call takes. */
export function addFaults(faults: Fault[], more: Iterable<Fault>): void {
	for (const fault of more) {
		if (faults.length >= most) return;
		faults.push(fault);
	}
}

/** A `Complain` that collects the faults of one file. */
export function complainInto(faults: Fault[], file: string): Complain {
	return (path, code, values = {}) => faults.push({ file, path, code, values });
}

/** Complains of each id that stands more than once in a list. */
export function complainOfDuplicates(complain: Complain, path: string, things: readonly { id: string }[]): void {
	const seen = new Set<string>();
	things.forEach(({ id }, at) => {
		if (seen.has(id)) complain(`${path}.${at}.id`, 'duplicate-id', { id });
		seen.add(id);
	});
}

/** Complains of each passage that the study does not have. */
export function complainOfPassages(
	complain: Complain,
	path: string,
	passages: readonly string[],
	known: ReadonlySet<string>
): void {
	passages.forEach((passage, at) => {
		if (!known.has(passage)) complain(`${path}.${at}`, 'unknown-passage', { passage });
	});
}
