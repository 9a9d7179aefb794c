import type { DoubtDefaults, UncertainWorlds } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { cellConfidenceName } from '$lib/words/cellConfidenceName';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { namesOfWorlds } from './worldName';

type Found = UncertainWorlds;

/** Worlds that the figure draws at most. */
const mostDrawn = 12;

/** The worlds that are drawn: those that hang together most often. They are named by what sets each apart among them. */
export const drawnOf = ({ worlds }: Found, most = mostDrawn) => worlds.slice(0, most);

/** Says which world of the matrix as written holds most often, and what appears beside those: the answer of the page. */
export function doubtSaid(model: Model, found: Found, locale: InterfaceLanguage, most = mostDrawn): string[] {
	const { number } = numbersIn(locale);
	const readings = number(found.readings);
	const written = found.worlds.filter(({ holds, written: own }) => own && holds > 0);
	const appearing = found.worlds.filter(({ written: own }) => !own);
	const shown = written.length > 0 ? written : appearing;
	const said: string[] = [];
	if (found.written === 0) said.push(m.doubt_unwritten({}, { locale }));
	const [first] = shown;
	if (!first) return [...said, m.doubt_never({}, { locale })];
	const [name = ''] = namesOfWorlds(model, [first, ...drawnOf(found, most).filter((world) => world !== first)].map(({ states }) => states), locale); // prettier-ignore
	said.push(m.doubt_holds({ count: found.readings, name, holds: number(first.holds), readings }, { locale }));
	const added = found.found - found.written;
	said.push(
		added > 0 ? m.doubt_added({ count: added, counted: number(added) }, { locale }) : m.doubt_added_none({}, { locale })
	);
	if (added > 1 && appearing[0] && found.written > 0)
		said.push(m.doubt_added_most({ count: found.readings, holds: number(appearing[0].holds), readings }, { locale }));
	return said;
}

/** Says how the matrix is read where it is not read plainly. */
export const doubtReadSaid = ({ unsaid, zeros }: DoubtDefaults, locale: InterfaceLanguage): string[] => [
	...(unsaid === 'fairly' ? [] : [m.doubt_read({ confidence: cellConfidenceName(unsaid, locale) }, { locale })]),
	...(zeros ? [m.doubt_read_zeros({}, { locale })] : [])
];

/** Says what limits the answer: readings without a world, searches that were ended, fewer readings than asked for. */
export function doubtLimits(
	{ none, stopped, readings, asked, worlds, found }: Found,
	locale: InterfaceLanguage
): string[] {
	const { number } = numbersIn(locale);
	return [
		...(none > 0 ? [m.doubt_no_world({ count: none }, { locale })] : []),
		...(stopped > 0 ? [m.doubt_stopped({ count: stopped }, { locale })] : []),
		...(readings < asked
			? [m.doubt_fewer({ count: readings, readings: number(readings), asked: number(asked) }, { locale })]
			: []),
		...(worlds.length < found ? [m.doubt_listed({ count: worlds.length, found: number(found) }, { locale })] : [])
	];
}
