/** Fetches what an address answers with; null where nothing of use comes. */
export async function fetchJson<Answer>(address: string): Promise<Answer | null> {
	try {
		const response = await fetch(address, { headers: { accept: 'application/json' } });
		return response.ok ? ((await response.json()) as Answer) : null;
	} catch {
		return null;
	}
}
