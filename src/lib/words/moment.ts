import type { Language } from '$lib/study';

/** A moment (ISO 8601) as date and time in UTC, the same on the server and in every page: "24 Nov 2026, 14:02 UTC". */
export function sayMoment(iso: string, locale: Language): string {
	const format = new Intl.DateTimeFormat(locale, {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: 'UTC',
		hourCycle: 'h23',
		numberingSystem: 'latn'
	});
	return `${format.format(new Date(iso))} UTC`;
}
