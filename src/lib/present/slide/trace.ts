/** What a number that is clicked comes from: an outcome's share, or what a factor (all of them where it is null) does to an outcome (index). */
export type Trace = { outcome: string } | { factor: string | null; outcome: number };
