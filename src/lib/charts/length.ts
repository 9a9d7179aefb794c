/** A fraction as a length in a style, to a hundredth of a percent. */
export const inStyle = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`;
