import { signs } from './signs';

/** Finds the sign of an outcome's line. */
export const signOf = (outcome: number) => signs[outcome % signs.length]!;

/** Draws without animation, since the numbers move in the same frame; the room is told by who draws. */
export const still = { animation: false, responsive: false, maintainAspectRatio: false } as const;

/** Draws nothing of what the page writes itself. */
export const hidden = { display: false } as const;
