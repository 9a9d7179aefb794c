import { untrack } from 'svelte';
import type { ConsistentWorlds, Simulation } from '$lib/engine';
import type { Settings } from '$lib/study';
import type { Runner } from './Runner';

/**
 * What is sampled: the newest request wins, the old answer stays and is marked as old, a failure is kept as such.
 * One request runs at a time; of those that come meanwhile only the newest is sent.
 */
export class Results {
	#runner: Runner | null = null;
	#wanted = $state.raw<Settings>();
	#running = false;
	#answer = $state.raw<{ settings: Settings; simulation: Simulation } | null>(null);
	#failed = $state.raw<{ settings: Settings; error: unknown } | null>(null);

	#worlds = $state.raw<ConsistentWorlds | null>(null);
	#seeking: 'no' | 'wanted' | 'running' | 'failed' = $state('no');

	constructor(settings: Settings, simulation: Simulation | null, worlds: ConsistentWorlds | null = null) {
		this.#worlds = worlds;
		this.#wanted = settings;
		if (simulation) this.#answer = { settings, simulation };
	}

	/** The newest simulation there is, perhaps of settings that have moved since. */
	get simulation(): Simulation | null {
		return this.#answer?.simulation ?? null;
	}

	/** Whether the simulation belongs to settings that have moved since. */
	get stale(): boolean {
		return this.#answer?.settings !== this.#wanted;
	}

	/** What went wrong with the settings in hand, or null. */
	get failure(): unknown {
		return this.#failed?.settings === this.#wanted ? this.#failed?.error : null;
	}

	/** Gives the place to compute in, once there is one; asks at once if an answer is due. */
	use(runner: Runner): void {
		this.#runner = runner;
		if (this.stale) void this.#run();
		if (this.#seeking === 'wanted') void this.#seek();
	}

	/** The worlds that hang together, once they have been sought and found. */
	get worlds(): ConsistentWorlds | null {
		return this.#worlds;
	}

	/** Whether the last search for worlds failed. */
	get worldsFailed(): boolean {
		return this.#seeking === 'failed';
	}

	/** Asks for the worlds with their weights, once; they stay, since they depend on the model alone. After a failure it asks anew. */
	seekWorlds(): void {
		untrack(() => {
			const whole = this.#worlds !== null && this.#worlds.starts !== null;
			if (whole || this.#seeking === 'running') return;
			this.#seeking = 'wanted';
			void this.#seek();
		});
	}

	async #seek(): Promise<void> {
		if (!this.#runner) return;
		this.#seeking = 'running';
		try {
			this.#worlds = await this.#runner.worlds();
			this.#seeking = 'no';
		} catch {
			this.#seeking = 'failed';
		}
	}

	/** Asks for the results of these settings. */
	follow(settings: Settings): void {
		this.#wanted = settings;
		void this.#run();
	}

	async #run(): Promise<void> {
		if (this.#running || !this.#runner) return;
		this.#running = true;
		while (this.#wanted && this.stale && this.failure === null) {
			const settings = this.#wanted;
			try {
				this.#answer = { settings, simulation: await this.#runner.simulate(settings) };
			} catch (error) {
				this.#failed = { settings, error };
			}
		}
		this.#running = false;
	}
}
