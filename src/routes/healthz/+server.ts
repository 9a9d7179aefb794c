import { health } from '$lib/server/health';
import type { RequestHandler } from './$types';

/** Whether this server can be used, for what watches it: 200, or 503 where the database or the studies cannot be read. */
export const GET: RequestHandler = async () => {
	const found = await health();
	return new Response(`${JSON.stringify(found)}\n`, {
		status: found.status === 'ok' ? 200 : 503,
		headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
	});
};
