import { expectationOf } from '$lib/study/expectation';
import { preferences } from './preferences';

/** So many models are remembered as asked about. */
const most = 40;
const key = (study: string, model: string) => `expected/${study}/${model}`;

/** Remembers that a reader was asked what they expect of a model, so that nobody is asked twice. */
export function rememberAsked(study: string, model: string): void {
	const asked = expectationOf(study, model);
	const others = (preferences.read('expect') ?? '').split(' ').filter((each) => each !== '' && each !== asked);
	preferences.write('expect', [asked, ...others].slice(0, most).join(' '));
}

/** Keeps what a reader expects of a model, as the page's address says it. */
export function keepExpectation(study: string, model: string, query: string): void {
	rememberAsked(study, model);
	try {
		localStorage.setItem(key(study, model), query);
	} catch {
		// Storage is full or forbidden: the address has it.
	}
}

/** Reads what this reader expected of a model, as the page's address says it; null if nothing is kept. */
export function keptExpectation(study: string, model: string): string | null {
	try {
		return localStorage.getItem(key(study, model));
	} catch {
		return null;
	}
}
