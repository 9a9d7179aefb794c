/** Names the second sign beside the colour of a line, by the model's order of outcomes. */
export const signs = ['circle', 'rectRot', 'triangle', 'rect', 'crossRot', 'star', 'cross', 'dash'] as const;
/** Names a sign. */
export type Sign = (typeof signs)[number];
