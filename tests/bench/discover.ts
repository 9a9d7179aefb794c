import type { Row } from './row';
import { benchUncertainWorlds } from './uncertainWorlds';

const benches = [benchUncertainWorlds];

/** What the pages of Discover ask of the engine. */
export const benchDiscover = (): Row[] => benches.flatMap((bench) => bench());
