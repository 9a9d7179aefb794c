import { m } from '$lib/words/paraglide/messages.js';

/** Asks for a scenario file by its address: the file, or why there is none. */
export async function fetchFile(address: string): Promise<{ file: Blob } | { fault: string }> {
	try {
		const response = await fetch(address, { headers: { accept: 'application/json' } });
		if (response.ok) return { file: await response.blob() };
		const { message } = (await response.json()) as { message?: string };
		return { fault: message ?? m.file_unreachable_save() };
	} catch {
		return { fault: m.file_unreachable_save() };
	}
}
