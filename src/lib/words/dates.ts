import type { InterfaceLanguage } from '$lib/study';
import { interfaceFacts } from '$lib/study/interfaceLanguages';
import { directionOf } from '$lib/study/language';
import { readersZone } from './readersZone';

/** Dates and times as a language writes them: one shape each, in words. */
export interface Dates {
	/** An ISO date in words: "24 November 2026". */
	date(iso: string): string;
	/** A date that may lack its day or month, in words: "2010", "December 1992". */
	when(iso: string): string;
	/** A period between two such dates, its first date read first: "2011–2016", "2011–December 1992". */
	period(from: string, to: string): string;
	/** A moment (ISO 8601, or ms since 1970) as day and time where the reader is, in UTC until that is known: "24 November 2026, 14:02". */
	moment(when: string | number): string;
	/** The same, today's by its time alone: "14:02". */
	clock(when: string | number): string;
}

const zoneOf = (local: boolean) => (local ? {} : { timeZone: 'UTC' });

/** The dates of a language; `run` keeps what is read from left to right together. */
export function datesIn(language: InterfaceLanguage, run: (text: string) => string): Dates {
	const { dates } = interfaceFacts[language];
	const words = { day: 'numeric', month: 'long', year: 'numeric' } as const;
	const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
	/** Made when it is first asked for: each costs a page that opens some milliseconds. */
	const format = (options: Intl.DateTimeFormatOptions) => {
		let made: Intl.DateTimeFormat | undefined;
		return (date: Date | number) => (made ??= new Intl.DateTimeFormat(dates, options)).format(date);
	};
	const day = format({ ...words, timeZone: 'UTC' });
	const month = format({ year: 'numeric', month: 'long', timeZone: 'UTC' });
	const inZone = (local: boolean) => ({
		day: format({ ...words, ...zoneOf(local) }),
		time: format({ ...time, ...zoneOf(local) }),
		mark: local ? '' : ' UTC'
	});
	const [utc, here] = [inZone(false), inZone(true)];
	const comma = directionOf(language) === 'rtl' ? '،' : ',';
	const when = (iso: string) =>
		iso.length === 4 ? iso : (iso.length === 7 ? month : day)(new Date(`${`${iso}-01`.slice(0, 10)}T00:00:00Z`));
	const moment = (at: string | number) => {
		const said = readersZone.isKnown() ? here : utc;
		const date = new Date(at);
		return `${said.day(date)}${comma} ${run(`${said.time(date)}${said.mark}`)}`;
	};
	return {
		date: (iso) => day(new Date(`${iso}T00:00:00Z`)),
		when,
		period: (from, to) => {
			if (from === to) return when(from);
			const years = from.length === 4 && to.length === 4;
			return years ? run(`${from}–\u2060${to}`) : `${when(from)} –\u00a0${when(to)}`;
		},
		moment,
		clock: (at) => {
			const date = new Date(at);
			const today = readersZone.isKnown() && here.day(date) === here.day(Date.now());
			return today ? run(here.time(date)) : moment(at);
		}
	};
}
