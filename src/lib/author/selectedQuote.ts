import { quoteAt } from '$lib/study/author/quoteAt';
import type { LanguageTag } from '$lib/study/language';
import type { Quote } from '$lib/study/study';

/** Where a place of the document stands in a text whose paragraphs name where they start; null outside of them. */
function offsetOf(container: Node, offset: number): number | null {
	const element = container instanceof Element ? container : container.parentElement;
	const paragraph = element?.closest<HTMLElement>('[data-start]');
	if (!paragraph) return null;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(container, offset);
	return Number.parseInt(paragraph.dataset['start']!, 10) + before.toString().length;
}

/** Makes a quote of the words that are selected within a pane of text; null where none are. */
export function selectedQuote(pane: HTMLElement, text: string, language: LanguageTag): Quote | null {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
	if (!pane.contains(startContainer) || !pane.contains(endContainer)) return null;
	const [from, to] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
	return from === null || to === null ? null : quoteAt(text, from, to, language);
}
