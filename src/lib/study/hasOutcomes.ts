/** Tells whether a model weighs outcomes; without any, the worlds that hang together are its answer. */
export const hasOutcomes = ({ outcomes }: { readonly outcomes: readonly unknown[] }): boolean => outcomes.length > 0;
