import type { SaveRequest } from '../scenarios';
import { lastState, type Brought, type BroughtState } from './brought';
import type { Twin } from './twins';

/** What is done with a scenario that a file brings: where it is here already, one of the last three. */
export type ImportChoice = 'new' | 'skip' | 'revision' | 'both';

/** What an import will save, and the ids of the scenarios that each choice leads to. */
interface ImportPlan {
	saves: SaveRequest[];
	done: Record<ImportChoice, string[]>;
}

/** What an import is planned from. */
interface ImportAsked {
	/** Made by the page; the same request plans the same saves. */
	request: string;
	study: string;
	brought: readonly Brought[];
	twins: ReadonlyMap<number, Twin>;
	choiceOf: (place: number) => ImportChoice;
	/** Whether an id belongs to a scenario of another model. */
	isElsewhere: (id: string) => boolean;
	/** Names another one like it, which tells where it is from. */
	copyName: (name: string) => string;
	/** Says of a revision that comes on top of others where it is from. */
	message: string;
	/** ISO 8601, UTC. */
	now: string;
}

type Target = Pick<SaveRequest, 'scenario' | 'expected' | 'request'>;

/** Plans what an import saves: revisions of new scenarios and of copies as they were, and what comes on top of what is here. */
export function planImport({ request, study, now, ...asked }: ImportAsked): ImportPlan {
	const plan: ImportPlan = { saves: [], done: { new: [], skip: [], revision: [], both: [] } };
	/** Revisions that what is here will have, as far as is planned. */
	const heads = new Map<string, number>();
	const saveOf = (target: Target, state: BroughtState, savedAt: string): SaveRequest => {
		const { name, note, tags, archived, settings, author, message, model } = state;
		return {
			...target,
			study,
			model,
			author,
			message,
			now: savedAt,
			content: { name, note, tags, archived, settings }
		};
	};
	const saveAs = (scenario: string, place: number, states: readonly BroughtState[], from: number) => {
		for (const [at, state] of states.entries()) {
			const target = { scenario, expected: from + at, request: `${request}-${place}-${from + at + 1}` };
			plan.saves.push(saveOf(target, state, state.savedAt ?? now));
		}
		heads.set(scenario, from + states.length);
	};
	const saveOnTop = (brought: Brought, { standing, here }: Twin) => {
		const { scenario, number: newest, archived } = here.at(-1)!;
		const head = heads.get(scenario) ?? newest;
		// Later revisions of the same history come as they were saved.
		if (standing === 'ahead' && head === newest)
			return saveAs(scenario, brought.place, brought.states.slice(head), head);
		const last = lastState(brought);
		const state = { ...last, savedAt: null, message: asked.message };
		saveAs(scenario, brought.place, [brought.hasHistory ? state : { ...state, archived }], head);
	};
	const isTaken = (id: string) => heads.has(id) || asked.isElsewhere(id);
	const saveApart = ({ place, id, states }: Brought) => {
		const scenario = id === null || isTaken(id) ? `${request}-${place}` : id;
		saveAs(scenario, place, states, 0);
		return scenario;
	};
	const saveBeside = (brought: Brought) => {
		const last = lastState(brought);
		const renamed = { ...last, name: asked.copyName(last.name) };
		return saveApart({ ...brought, id: null, states: [...brought.states.slice(0, -1), renamed] });
	};
	for (const brought of asked.brought) {
		const twin = asked.twins.get(brought.place);
		const choice = asked.choiceOf(brought.place);
		if (choice === 'both') plan.done.both.push(saveBeside(brought));
		else if (choice === 'new' || !twin) plan.done.new.push(saveApart(brought));
		else {
			if (choice === 'revision') saveOnTop(brought, twin);
			plan.done[choice].push(twin.here.at(-1)!.scenario);
		}
	}
	return plan;
}
