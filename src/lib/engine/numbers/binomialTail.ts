let logs = new Float64Array(1);

/** ln k! for k = 0 … n, made once for the largest n asked. */
function logFactorials(n: number): Float64Array {
	if (logs.length > n) return logs;
	const made = new Float64Array(Math.max(n + 1, 2 * logs.length));
	made.set(logs);
	for (let k = logs.length; k < made.length; k++) made[k] = made[k - 1]! + Math.log(k);
	return (logs = made);
}

/**
 * Gives P(X ≥ least) for X binomial of n trials with chance p: the sum of its terms from `least` up, or 1 less those below it
 * where they are fewer, each term from the last by their ratio.
 */
export function binomialTail(n: number, p: number, least: number): number {
	if (least <= 0) return 1;
	if (least > n || p <= 0) return 0;
	if (p >= 1) return 1;
	const upwards = least > n * p;
	const odds = upwards ? p / (1 - p) : (1 - p) / p;
	// Below the mean the terms from least − 1 down are those of the failures from n − least + 1 up.
	const from = upwards ? least : n - least + 1;
	const logOf = logFactorials(n);
	const chance = upwards ? p : 1 - p;
	let term = Math.exp(
		logOf[n]! - logOf[from]! - logOf[n - from]! + from * Math.log(chance) + (n - from) * Math.log1p(-chance)
	);
	let sum = 0;
	for (let k = from; k <= n && term > sum * 1e-17; k++) {
		sum += term;
		term *= ((n - k) / (k + 1)) * odds;
	}
	return upwards ? Math.min(1, sum) : Math.max(0, 1 - sum);
}
