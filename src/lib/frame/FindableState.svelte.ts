import { askFindable, type Findable } from './findable';

/** What can be found in a study, as far as the server has answered; asked again it stays until the new answer is there. */
export class FindableState {
	#study: () => string;
	found: Findable | null = $state.raw(null);
	/** Whether the server could not be reached when it was last asked. */
	failed = $state(false);

	constructor(study: () => string) {
		this.#study = study;
	}

	/** Asks the server, so that what was saved meanwhile is listed. */
	readonly ask = async (): Promise<void> => {
		const found = await askFindable(this.#study());
		this.found = found ?? this.found;
		this.failed = found === null;
	};
}
