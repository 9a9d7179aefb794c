import type { Attachment } from 'svelte/attachments';

/** Smaller than this nothing can be read from the back row; what is more must go to another slide. */
const least = 0.55;
/** What is little stands larger, up to this. */
const most = 1.3;
const step = 0.05;

/**
 * Draws an element as large as its room allows: it is laid out as if the room were smaller or larger by a factor, and drawn
 * larger or smaller by the same. `_awake` and `_content` make it measured anew when they change.
 */
export function fitted(_awake: boolean, _content: unknown): Attachment<HTMLElement> {
	return (element) => {
		const lay = (scale: number) => {
			element.style.inlineSize = `${100 / scale}%`;
			element.style.blockSize = `${100 / scale}%`;
			element.style.transform = `scale(${scale})`;
			return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
		};
		const fit = () => {
			for (let scale = most; !lay(scale) && scale > least; scale -= step);
		};
		fit();
		let live = true;
		void document.fonts.ready.then(() => live && fit());
		return () => {
			live = false;
		};
	};
}
