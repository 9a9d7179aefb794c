const most = 300;

/**
 * Draws a box behind each stretch that was found, for browsers that cannot paint ranges of text (CSS.highlights). Text and
 * markup stay as they are, so that Arabic joins hold. Gives what takes the boxes away.
 */
export function foundBoxes(container: HTMLElement, ranges: readonly Range[], here: number): () => void {
	const layer = document.createElement('div');
	layer.setAttribute('aria-hidden', 'true');
	layer.className = 'found-boxes';
	const frame = container.getBoundingClientRect();
	const first = Math.max(0, Math.min(here - most / 2, ranges.length - most));
	ranges.slice(first, first + most).forEach((range, at) => {
		for (const { top, left, width, height } of range.getClientRects()) {
			const box = document.createElement('i');
			if (first + at === here) box.className = 'here';
			Object.assign(box.style, {
				top: `${top - frame.top + container.scrollTop}px`,
				left: `${left - frame.left + container.scrollLeft}px`,
				width: `${width}px`,
				height: `${height}px`
			});
			layer.append(box);
		}
	});
	container.append(layer);
	return () => layer.remove();
}
