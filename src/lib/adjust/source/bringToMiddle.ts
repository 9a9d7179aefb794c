/** Finds the mark of a passage in the pane of the text; null if no text on show holds it. */
export const markOf = (scroller: HTMLElement, passage: string): HTMLElement | null =>
	scroller.querySelector<HTMLElement>(`mark[data-passage~="${passage}"]`);

/** Whether the pane scrolls by itself; on a phone and on paper the page does. */
const scrolls = ({ clientHeight, scrollHeight }: HTMLElement): boolean => clientHeight < scrollHeight;

/** Tells how far a mark stands below the middle of the pane, px. */
function belowMiddle(scroller: HTMLElement, mark: HTMLElement): number {
	const [box, frame] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
	return box.top + box.height / 2 - (frame.top + frame.height / 2);
}

/** Brings a passage to the middle at once, within the pane where it scrolls by itself. */
export function arriveAt(scroller: HTMLElement, passage: string): void {
	const mark = markOf(scroller, passage);
	if (!mark) return;
	if (scrolls(scroller)) scroller.scrollTop += belowMiddle(scroller, mark);
	else mark.scrollIntoView({ block: 'center' });
}

/** Brings the first of some passages to the middle of the pane, if it is out of sight there. */
export function bringIntoSight(scroller: HTMLElement, passages: readonly string[]): void {
	if (!scrolls(scroller)) return;
	const mark = passages.map((passage) => markOf(scroller, passage)).find((each) => each !== null);
	if (!mark) return;
	const [box, frame] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
	if (box.top >= frame.top && box.bottom <= frame.bottom) return;
	scroller.scrollBy({ top: belowMiddle(scroller, mark), behavior: 'smooth' });
}
