import { readOrdinal } from '$lib/study/readNumber';

/** Letters of a search or a tag that are read at most. */
const most = 120;

/** What of the list an address asks for. */
export interface ListView {
	/** What names, notes and authors are to hold. */
	find: string;
	/** The tag that all listed ones have, or ''. */
	tag: string;
	/** Newest first, by name, or by the share of an outcome (its id), the largest first. */
	order: string;
	archived: boolean;
	page: number;
}

/** Reads what an address asks for; what it does not say is plain. */
export function readListView(params: URLSearchParams): ListView {
	return {
		find: (params.get('find') ?? '').slice(0, most),
		tag: (params.get('tag') ?? '').slice(0, most),
		order: params.get('order') ?? 'newest',
		archived: params.has('archived'),
		page: readOrdinal(params.get('page')) ?? 1
	};
}

/** The query that asks for a view, with its question mark; '' for the plain one. */
export function listViewQuery({ find, tag, order, archived, page }: ListView): string {
	const params = new URLSearchParams({
		...(archived && { archived: '1' }),
		...(find !== '' && { find }),
		...(tag !== '' && { tag }),
		...(order !== 'newest' && { order }),
		...(page > 1 && { page: `${page}` })
	});
	return params.size > 0 ? `?${params}` : '';
}
