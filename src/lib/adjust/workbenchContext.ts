import { createContext } from 'svelte';
import type { Study, StudyContents } from '$lib/study';
import type { Address } from '$lib/workbench/Address.svelte';
import type { Saving } from '$lib/workbench/Saving.svelte';
import type { Workbench } from '$lib/workbench/Workbench.svelte';
import type { SaveContext } from './saveContext';

/** What the page does for its parts, since they know neither forms nor files nor the clipboard. */
interface PageActs {
	/** Opens the scenario file in a form; gives what is wrong with it, or nothing. */
	open: (form: FormData) => Promise<string[]>;
	/** Hands over the scenario file at an address under a name; gives why not, or null. */
	saveFile: (address: string, name: string) => Promise<string | null>;
	/** Puts the address of a path here on the clipboard; rejects if the browser refuses. */
	copy: (path: string) => Promise<void>;
	/** Puts a citation of what is shown on the clipboard; rejects if the browser refuses. */
	cite: () => Promise<void>;
	/** Takes back the unsaved work that has come back. */
	discardDraft: () => void;
	/** Opens a step of the history (index) that is of another scenario. */
	openStep: (at: number) => void;
}

/** What every part of one workbench page works on; a load makes all of it anew. */
interface WorkbenchContext {
	workbench: Workbench;
	address: Address;
	study: Study;
	texts: StudyContents['texts'];
	/** Path of this workbench, without the language. */
	path: string;
	/** What saving goes on from; it changes if a newer revision is heard of. */
	readonly saveContext: SaveContext;
	saving: Saving;
	acts: PageActs;
}

const [getWorkbench, provideWorkbench] = createContext<WorkbenchContext>();
export { getWorkbench, provideWorkbench };
