/** One thing that an eye objects to, and where. */
type Objection = [what: string, where: string];

/** Runs in the page: what a person would object to in what is laid out now. `touch`: fingers have to hit the controls. */
export function objections(touch: boolean): Objection[] {
	const found: Objection[] = [];
	const object = (what: string, element: Element) => found.push([what, called(element)]);
	const called = (element: Element) =>
		`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
	const seen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
	const clips = (value: string) => value === 'hidden' || value === 'clip';
	const scrolls = (value: string) => value === 'auto' || value === 'scroll';
	const speck = ({ width, height }: DOMRect) => width <= 2 || height <= 2;
	/** What a face keeps free above and beneath its letters, at most: a large line in a tight box is not cut by that. */
	const leading = ({ height }: DOMRect) => Math.max(3, 0.13 * height);
	const root = document.documentElement;
	const across = root.clientWidth;

	if (root.scrollWidth > across + 1) object(`the page scrolls sideways, ${root.scrollWidth} px`, root);
	if (root.lang.startsWith('ar') !== (getComputedStyle(root).direction === 'rtl'))
		object('language against direction', root);

	// Lines of text: their size, the window, and each box around them that clips what spills.
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const node = texts.currentNode;
		const holder = node.parentElement;
		if (!node.nodeValue?.trim() || !holder || !seen(holder) || speck(holder.getBoundingClientRect())) continue;
		if (holder.closest('script, style, noscript, option, .unseen')) continue;
		const { fontSize } = getComputedStyle(holder);
		if (parseFloat(fontSize) < 11) object(`text of ${fontSize}`, holder);
		const range = document.createRange();
		range.selectNodeContents(node);
		const lines = [...range.getClientRects()].filter((line) => line.width > 1 && line.height > 1);
		let reached = false;
		let cut = false;
		for (let box: Element | null = holder; box && box !== root && !reached && !cut; box = box.parentElement) {
			const { overflowX, overflowY } = getComputedStyle(box);
			const edge = box.getBoundingClientRect();
			if (scrolls(overflowX) || scrolls(overflowY)) reached = true;
			else
				cut = lines.some(
					(line) =>
						(clips(overflowY) &&
							line.top < edge.bottom &&
							line.bottom > edge.top &&
							(line.bottom > edge.bottom + leading(line) || line.top < edge.top - leading(line))) ||
						(clips(overflowX) && (line.right > edge.right + 3 || line.left < edge.left - 3))
				);
			if (cut) object('a line is cut through', holder);
		}
		if (!reached && !cut && lines.some(({ left, right }) => left < -1 || right > across + 1))
			object('text runs off the window', holder);
	}

	for (const canvas of document.querySelectorAll('canvas')) {
		const room = canvas.parentElement?.getBoundingClientRect();
		const drawn = canvas.getBoundingClientRect();
		if (seen(canvas) && room && (drawn.width > room.width + 1 || drawn.height < 20))
			object('a chart has no room', canvas);
		if (canvas.getAttribute('aria-hidden') !== 'true' && !canvas.getAttribute('aria-label'))
			object('a chart has no name', canvas);
	}

	const controls = [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
		.filter((each) => seen(each) && !each.matches(':disabled, [type=hidden]') && !speck(each.getBoundingClientRect()))
		.map((element) => ({ element, box: element.getBoundingClientRect() }));
	for (const { element, box } of controls) {
		const inText = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
		const own = element.matches('[type=radio], [type=checkbox], [type=range]');
		if (!inText && !own && Math.min(box.width, box.height) < (touch ? 32 : 20))
			object(`a target of ${Math.round(box.width)} × ${Math.round(box.height)}`, element);
	}
	controls.forEach((one, at) => {
		for (const other of controls.slice(at + 1)) {
			if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
			const left = Math.max(one.box.left, other.box.left);
			const top = Math.max(one.box.top, other.box.top);
			const width = Math.min(one.box.right, other.box.right) - left;
			const height = Math.min(one.box.bottom, other.box.bottom) - top;
			if (width <= 4 || height <= 4) continue;
			// What lies beneath a panel is no fault.
			const hit = document.elementFromPoint(left + width / 2, top + height / 2);
			if (hit && [one, other].some(({ element }) => element.contains(hit)))
				object(`it overlaps ${called(other.element)}`, one.element);
		}
	});
	return found;
}
