/** Lists what may be left out at once: a judgement, all that rests on a passage, all of a basis. */
export const hangingKinds = ['judgement', 'passage', 'basis'] as const;
/** Names what is left out at once. */
export type HangingKind = (typeof hangingKinds)[number];
