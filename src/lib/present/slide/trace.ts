/** Names what a clicked number comes from: an outcome's share, or what a factor does to an outcome (index). Null stands for all factors. */
export type Trace = { outcome: string } | { factor: string | null; outcome: number };
