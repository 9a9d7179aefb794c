/** What a number that is clicked comes from: an outcome's share, or what a factor does to an outcome (index). */
export type Trace = { outcome: string } | { factor: string; outcome: number };
