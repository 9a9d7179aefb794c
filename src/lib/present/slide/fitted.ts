import type { Attachment } from 'svelte/attachments';

/** Smaller than this nothing can be read from the back row; what is more must go to another slide. */
const least = 0.55;

/**
 * Reduces an element until all of it stands in its room: it is laid out as if the room were larger by a factor, and drawn
 * smaller by the same. `_awake` and `_content` make it measured anew when they change.
 */
export function fitted(_awake: boolean, _content: unknown): Attachment<HTMLElement> {
	return (element) => {
		const lay = (scale: number) => {
			element.style.inlineSize = scale === 1 ? '' : `${100 / scale}%`;
			element.style.blockSize = scale === 1 ? '' : `${100 / scale}%`;
			element.style.transform = scale === 1 ? '' : `scale(${scale})`;
			return element.scrollHeight <= element.clientHeight + 1;
		};
		const fit = () => {
			let [fits, scale] = [lay(1), 1];
			for (; !fits && scale > least; fits = lay(scale)) scale = Math.max(least, scale - 0.04);
		};
		fit();
		let live = true;
		void document.fonts.ready.then(() => live && fit());
		return () => {
			live = false;
		};
	};
}
