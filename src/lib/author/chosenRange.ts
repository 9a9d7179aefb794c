// Words of a text on the page, found and shown without an element of their own: a text of 60,000 words stays as it is.

/** The name under which the browser paints the words in hand. */
const painted = 'chosen-words';
/** Room that stays above words that are brought into view, px. */
const above = 64;

/** Finds a stretch of a paragraph's text on the page. */
export function rangeWithin(paragraph: Element, start: number, end: number): Range | null {
	const range = document.createRange();
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let before = 0;
	let isBegun = false;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const length = node.textContent?.length ?? 0;
		if (!isBegun && start < before + length) {
			range.setStart(node, start - before);
			isBegun = true;
		}
		if (isBegun && end <= before + length) {
			range.setEnd(node, end - before);
			return range;
		}
		before += length;
	}
	return null;
}

/** Paints a range of the page, and nothing else any more. */
export function paintRange(range: Range | null): void {
	if (!('highlights' in CSS)) return;
	if (range) CSS.highlights.set(painted, new Highlight(range));
	else CSS.highlights.delete(painted);
}

function scrollerOf(node: Element | null): Element {
	for (let each = node; each; each = each.parentElement)
		if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
	return document.documentElement;
}

/** Scrolls what holds a range so far that it is seen, with `below` px of room under it where there is as much. */
export function bringIntoView(range: Range, below: number): void {
	const scroller = scrollerOf(range.startContainer.parentElement);
	const isPage = scroller === document.documentElement;
	const view = isPage ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
	const upper = view.top + above;
	const lower = Math.max(upper + above, view.bottom - below);
	// Paragraphs out of view are measured when they come into it: a second look corrects the first.
	for (let look = 0; look < 2; look++) {
		const { top, bottom } = range.getBoundingClientRect();
		if (top < upper || bottom - top > lower - upper) scroller.scrollBy({ top: top - upper, behavior: 'instant' });
		else if (bottom > lower) scroller.scrollBy({ top: bottom - lower, behavior: 'instant' });
	}
}

/** Finds the place of the first of some paragraphs that is in view. */
export function firstInView(paragraphs: HTMLCollection): number {
	const scroller = scrollerOf(paragraphs[0] ?? null);
	const edge = scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top;
	const found = [...paragraphs].findIndex((each) => each.getBoundingClientRect().bottom > edge + 8);
	return Math.max(0, found);
}
