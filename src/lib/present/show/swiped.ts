import type { Attachment } from 'svelte/attachments';

/** Sets the least length of a swipe, px; across, it may be half as much. */
const least = 60;

/** Calls with the way a finger was swiped. What moves a slider, or scrolls, is none. */
export function swiped(onswipe: (way: 'left' | 'right') => void): Attachment<HTMLElement> {
	return (element) => {
		let from: { x: number; y: number } | null = null;
		const start = (event: TouchEvent) => {
			const [touch] = event.touches;
			const control = event.target instanceof Element && event.target.closest('input, aside, nav, .overview');
			from = touch && event.touches.length === 1 && !control ? { x: touch.clientX, y: touch.clientY } : null;
		};
		const end = (event: TouchEvent) => {
			const [touch] = event.changedTouches;
			if (!from || !touch) return;
			const [along, across] = [touch.clientX - from.x, touch.clientY - from.y];
			from = null;
			if (Math.abs(along) >= least && Math.abs(across) < Math.abs(along) / 2) onswipe(along < 0 ? 'left' : 'right');
		};
		element.addEventListener('touchstart', start, { passive: true });
		element.addEventListener('touchend', end, { passive: true });
		return () => {
			element.removeEventListener('touchstart', start);
			element.removeEventListener('touchend', end);
		};
	};
}
