import type { Attachment } from 'svelte/attachments';

/** Limits how much larger a small body stands. A large one is reduced until all of it is seen. */
const most = 1.3;
const least = 0.1;
const step = 0.96;

/**
 * Lays an element out as large as its room allows, by its zoom: no transform, since what a transform reduces still takes
 * its full width from a sheet of paper. It is measured when it is made or `_content` changes, before the page is painted,
 * and again whenever its body or its room has another size: a face has come, a row can be clicked, a heading has grown.
 */
export function fitted(_content: unknown): Attachment<HTMLElement> {
	return (element) => {
		let zoom = 0;
		const fits = (scale: number) => {
			element.style.setProperty('zoom', String((zoom = scale)));
			return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
		};
		const fit = () => {
			for (let scale = most; !fits(scale) && scale > least; scale *= step);
		};
		fit();
		const watched = [element.parentElement, element.firstElementChild].filter((each) => each !== null);
		const sizesNow = () => watched.map(({ clientWidth, clientHeight }) => `${clientWidth} ${clientHeight}`).join();
		let measured = sizesNow();
		let frame = 0;
		// In the next frame: an observer that moves what it observes would be told of it at once, and again.
		const sizes = new ResizeObserver(() => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => {
				// It tells of the sizes at first too, which are those that have just been measured.
				if (sizesNow() === measured) return;
				fit();
				measured = sizesNow();
			});
		});
		for (const each of watched) sizes.observe(each);
		document.fonts.addEventListener('loadingdone', fit);
		if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => zoom && fit());
		return () => {
			zoom = 0;
			cancelAnimationFrame(frame);
			sizes.disconnect();
			document.fonts.removeEventListener('loadingdone', fit);
		};
	};
}
