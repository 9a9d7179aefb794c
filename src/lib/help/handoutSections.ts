import { sections, type HelpSection } from './sections';

const shown = ['shares', 'variations', 'verdict', 'contributions', 'flip', 'radius', 'tornado', 'difference', 'words'];

/** Lists the sections that a handout ends with, in their order. */
export const handoutSections: readonly HelpSection[] = sections.filter(({ id }) => shown.includes(id));
