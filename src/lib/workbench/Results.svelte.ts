import {
	onScreen,
	type ConsistentWorlds,
	type MethodAnswer,
	type MethodAsked,
	type MethodName,
	type PlacedCounterfactual,
	type Simulation,
	type Sobol
} from '$lib/engine';
import type { Settings } from '$lib/study';
import type { Runner } from './Runner';
import { Task } from './Task.svelte';

/** What the server has computed for the page that it sent. */
export interface Computed {
	simulation: Simulation | null;
	worlds?: ConsistentWorlds | null;
	sobol?: Sobol | null;
	anyWeights?: Simulation | null;
	counterfactuals?: PlacedCounterfactual[] | null;
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

	/** What the server has made of other methods for the page that it sent. */
	readonly #made: { [Name in MethodName]?: MethodAnswer<Name> | null };
	readonly #tasks = new Map<MethodName, Task<never, unknown>>();

	constructor(settings: Settings, { simulation, worlds, sobol, anyWeights, counterfactuals }: Computed) {
		this.#made = { worlds, sobol, simulate: anyWeights, counterfactuals };
		// Nothing of these is sampled smaller for the server: they are the page's own answer already.
		if (counterfactuals) this.of('counterfactuals').settle(settings);
		this.#wanted = settings;
		if (simulation) this.#answer = { settings, simulation };
	}

	/** Gives the one task of a long method beside the simulation that follows every move. */
	of<Name extends MethodName>(method: Name): Task<MethodAsked<Name>, MethodAnswer<Name>> {
		const known = this.#tasks.get(method) as Task<MethodAsked<Name>, MethodAnswer<Name>> | undefined;
		if (known) return known;
		const task = new Task<MethodAsked<Name>, MethodAnswer<Name>>(
			(runner, asked, control) => runner.run(method, asked, control),
			(this.#made[method] as MethodAnswer<Name> | null | undefined) ?? null
		);
		if (this.#runner) task.use(this.#runner);
		this.#tasks.set(method, task as unknown as Task<never, unknown>);
		return task;
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
		for (const task of this.#tasks.values()) task.use(runner);
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
				this.#answer = { settings, simulation: await this.#runner.run('simulate', [settings, onScreen]) };
			} catch (error) {
				this.#failed = { settings, error };
			}
		}
		this.#running = false;
	}
}
