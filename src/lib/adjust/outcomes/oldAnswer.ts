import { createContext } from 'svelte';

const [isOld, provideOld] = createContext<() => boolean>();
/** Whether the simulation on show has been of earlier settings for longer than a blink. */
export { isOld, provideOld };
