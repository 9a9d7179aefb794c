import type { ConsistentWorlds, PlacedTaking, Simulation, SobolIndex } from '$lib/engine';
import type { Settings } from '$lib/study';
import type { Runner } from './Runner';
import { Task } from './Task.svelte';

/** Sobol' indices, and the base draws that they were estimated with. */
export interface Sobol {
	base: number;
	indices: SobolIndex[];
}

/** What the server has computed for the page that it sent. */
export interface Computed {
	simulation: Simulation | null;
	worlds?: ConsistentWorlds | null;
	sobol?: Sobol | null;
	anyWeights?: Simulation | null;
	takings?: PlacedTaking[] | null;
}

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

	/** The worlds that hang together; they depend on the model alone. */
	readonly worlds: Task<[], ConsistentWorlds>;
	/** Sobol' indices of an outcome's share. */
	readonly sobol: Task<[Settings, string], Sobol>;
	/** The simulation with every weighting possible. */
	readonly anyWeights: Task<[Settings], Simulation>;
	/** What it would take for each other outcome to lead. */
	readonly takings: Task<[Settings], PlacedTaking[]>;

	constructor(
		settings: Settings,
		{ simulation, worlds = null, sobol = null, anyWeights = null, takings = null }: Computed
	) {
		this.worlds = new Task((runner, _, watch) => runner.worlds(watch), worlds);
		this.sobol = new Task((runner, [at, outcome], watch) => runner.sobol(at, outcome, watch), sobol);
		this.anyWeights = new Task((runner, [at], watch) => runner.simulate(at, 'any', watch), anyWeights);
		this.takings = new Task((runner, [at], watch) => runner.takings(at, watch), takings);
		// Nothing of these is sampled smaller for the server: they are the page's own answer already.
		if (takings) this.takings.settle(settings);
		this.#wanted = settings;
		if (simulation) this.#answer = { settings, simulation };
	}

	/** The newest simulation there is, perhaps of settings that have moved since. */
	get simulation(): Simulation | null {
		return this.#answer?.simulation ?? null;
	}

	/** The settings that the newest simulation was drawn around, or null while there is none. */
	get drawnAt(): Settings | null {
		return this.#answer?.settings ?? null;
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
		for (const task of [this.worlds, this.sobol, this.anyWeights, this.takings]) task.use(runner);
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
				this.#answer = { settings, simulation: await this.#runner.simulate(settings, 'around') };
			} catch (error) {
				this.#failed = { settings, error };
			}
		}
		this.#running = false;
	}
}
