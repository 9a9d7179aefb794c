/** Asks again until there is an answer that is true, and fails with what was awaited. */
export async function awaited<T>(what: string, ask: () => T | Promise<T>, most = 20_000): Promise<Exclude<T, false>> {
	const end = Date.now() + most;
	for (;;) {
		const answer = await ask();
		if (answer) return answer as Exclude<T, false>;
		if (Date.now() > end) throw new Error(`${what}: not within ${most / 1000} s`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
