import { faultLines, totalLine } from './counts.mjs';
import { CommandRefusal } from './processes.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./suite.mjs').Stage} Stage */

/** How many stages run at a time: one for each of the two cores that a small machine has. */
const width = 2;

/** Runs stages two at a time and shows them one after the other: the first that is not over live, the rest when their turn comes. */
export class Lanes {
	/** @type {Map<string, Counts | null>} null while it runs */
	#state = new Map();
	/** @type {Map<string, (string | Buffer)[]>} */
	#held = new Map();
	/** @type {string[]} in the order in which they started */
	#shown = [];

	/** @param {Record<string, Stage>} stages @param {string[]} names @param {string} folder for the runners' reports */
	constructor(stages, names, folder) {
		this.stages = new Map(Object.entries(stages));
		this.names = names;
		this.folder = folder;
	}

	/** @returns {Promise<Counts>} over all stages */
	async run() {
		/** @type {Map<string, Promise<string>>} */
		const running = new Map();
		while (this.#state.size < this.names.length || running.size > 0) {
			for (const name of this.names) {
				if (running.size < width && this.#isReady(name)) running.set(name, this.#start(name));
			}
			running.delete(await Promise.race(running.values()));
		}
		const total = { passed: 0, failed: 0, skipped: 0 };
		for (const counts of this.#state.values()) {
			total.passed += counts?.passed ?? 0;
			total.failed += counts?.failed ?? 0;
			total.skipped += counts?.skipped ?? 0;
		}
		process.stdout.write(faultLines(this.#state));
		return total;
	}

	/** @param {string} name */
	#isReady(name) {
		const before = this.stages.get(name)?.after.filter((other) => this.names.includes(other)) ?? [];
		return !this.#state.has(name) && before.every((other) => this.#state.get(other));
	}

	/** @param {string} name */
	async #start(name) {
		const began = Date.now();
		this.#state.set(name, null);
		this.#held.set(name, []);
		this.#shown.push(name);
		/** @param {string | Buffer} chunk */
		const write = (chunk) => {
			this.#held.get(name)?.push(chunk);
			this.#show();
		};
		write(`\n── ${name} ──\n`);
		/** @type {Counts} */
		let counts;
		try {
			const stage = this.stages.get(name);
			if (!stage) throw new CommandRefusal(`There is no stage "${name}".`);
			counts = await stage.run(write, this.folder);
		} catch (error) {
			const fault = error instanceof CommandRefusal ? error.message : `${error instanceof Error ? error.stack : error}`;
			write(`${fault}\n`);
			counts = { passed: 0, failed: 1, skipped: 0, faults: [fault] };
		}
		write(`── ${name}: ${totalLine(counts)} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
		this.#state.set(name, counts);
		this.#show();
		return name;
	}

	/** Writes what the foremost stage has said, and goes on to the next when it is over. */
	#show() {
		for (const name of [...this.#shown]) {
			const chunks = this.#held.get(name) ?? [];
			for (const chunk of chunks.splice(0)) process.stdout.write(chunk);
			if (!this.#state.get(name)) return;
			this.#shown.shift();
		}
	}
}
