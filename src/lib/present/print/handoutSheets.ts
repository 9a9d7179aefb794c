/** Holds what stands beneath a slide of the handout. */
interface Beneath {
	notes: string;
	quotes: number;
}

/** Set how many lines of notes have room beneath two slides, and characters on a line. */
const room = 4;
const measure = 80;

const linesOf = (notes: string) =>
	notes === ''
		? 0
		: notes.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / measure)), 0);

/** Puts slides on sheets, two each; `isWhole`: what stands beneath them leaves the sheet to the two. */
export function handoutSheets<Each extends Beneath>(slides: readonly Each[]): { slides: Each[]; isWhole: boolean }[] {
	return slides.flatMap((slide, at) => {
		if (at % 2 === 1) return [];
		const two = slides.slice(at, at + 2);
		const lines = two.reduce((sum, { notes }) => sum + linesOf(notes), 0);
		return [{ slides: two, isWhole: lines <= room && two.every(({ quotes }) => quotes === 0) }];
	});
}
