/** The median time of a call, in ms, after a tenth as many calls to warm up (and thirty at least, for the compiler). */
export function median(calls: number, call: (turn: number) => void): number {
	for (let turn = 0; turn < Math.max(30, calls / 10); turn++) call(turn);
	const times = Array.from({ length: calls }, (_, turn) => {
		const start = performance.now();
		call(turn);
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[calls >> 1]!;
}
