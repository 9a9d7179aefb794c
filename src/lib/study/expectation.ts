/** Names a model among those about which a reader was asked what they expect: in the browser's list, and in its cookie. */
export const expectationOf = (study: string, model: string): string => `${study}/${model}`;
