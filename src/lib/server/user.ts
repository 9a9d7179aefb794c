import type { Cookies } from '@sveltejs/kit';
import { preferenceCookie } from '$lib/study/preferenceCookie';
import { readOrdinal } from '$lib/study/readNumber';
import { cleanName } from '$lib/study/cleanText';
import { limits } from './saveForm';

/** Who makes a request: for now whoever sits at the browser, under the name that it was last given. */
export interface User {
	name: string;
	/** Whether the tour has been seen in this browser. */
	hasSeenTour: boolean;
	/** How many pages this browser lists as lately seen. */
	recentPages: number;
	/** The models about which this browser was asked what is expected, as `expectationOf` names them. */
	askedToExpect: string[];
}

const cookie = 'author';

const nameIn = (text: string) => cleanName(text.slice(0, limits.author)).trim();

/** Reads who makes a request from the browser's cookie. */
export const userOf = (cookies: Cookies): User => ({
	name: nameIn(cookies.get(cookie) ?? ''),
	hasSeenTour: cookies.get(preferenceCookie('tour')) !== undefined,
	recentPages: readOrdinal(cookies.get(preferenceCookie('recent')) ?? null) ?? 0,
	askedToExpect: (cookies.get(preferenceCookie('expect')) ?? '').split(' ')
});

/** Keeps the name in the browser, for the next form and for what asks for no name; an empty one is forgotten. */
export function rememberUser(cookies: Cookies, url: URL, given: string): void {
	const name = nameIn(given);
	if (name === (cookies.get(cookie) ?? '')) return;
	if (name === '') return cookies.delete(cookie, { path: '/' });
	const secure = url.protocol === 'https:';
	cookies.set(cookie, name, { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax', secure });
}
