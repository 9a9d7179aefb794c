import { readOrdinal } from '$lib/study/readNumber';

/** Things on one page of a list. */
export const perPage = 50;

/** Some of a list: how many, from which place on (from 0). */
export interface Part {
	from: number;
	count: number;
}

/** Which page of a list is shown, of how many; `from` is the place of its first thing, from 0. */
interface Page {
	page: number;
	pages: number;
	from: number;
}

/** The page of a list of `total` things that an address names by `page`; one that is none is the first, one beyond the end the last. */
export function listPageOf(params: URLSearchParams, total: number): Page {
	const pages = Math.max(1, Math.ceil(total / perPage));
	const page = Math.min(readOrdinal(params.get('page')) ?? 1, pages);
	return { page, pages, from: (page - 1) * perPage };
}

/** What a list is asked for beside its page; values longer than this are none. */
const listKeys = ['archived', 'find', 'tag', 'order'];
const longest = 120;

/** What of a list's address stays after something was done in it, as a query with its question mark, or nothing. */
export function listQuery(params: URLSearchParams): string {
	const kept = new URLSearchParams();
	for (const key of listKeys) {
		const value = key === 'archived' && params.has(key) ? '1' : (params.get(key) ?? '');
		if (value !== '' && value.length <= longest) kept.set(key, value);
	}
	const page = readOrdinal(params.get('page')) ?? 1;
	if (page > 1) kept.set('page', String(page));
	return kept.size > 0 ? `?${kept.toString()}` : '';
}
