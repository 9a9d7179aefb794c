/** Sets how long a number waits for its next digit, ms. */
const patience = 900;

/** Reads digits typed in a row as the number of a slide, taken by Enter or after a pause. */
export class DigitEntry {
	readonly #go: (page: number) => void;
	#typed = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(go: (page: number) => void) {
		this.#go = go;
	}

	press(digit: number): void {
		this.#typed += digit;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.take(), patience);
	}

	/** Goes to the number typed so far; tells whether there was one. */
	take(): boolean {
		clearTimeout(this.#timer);
		const page = Number(this.#typed);
		this.#typed = '';
		if (page > 0) this.#go(page);
		return page > 0;
	}
}
