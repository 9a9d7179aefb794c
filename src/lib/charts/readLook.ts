import type { Look } from './figure';

const outcomeHues = 8;

/**
 * The tokens as a canvas can take them: a probe element's computed colour resolves custom properties and light-dark()
 * for the theme that is in force where the figure stands.
 */
export function readLook(host: HTMLElement): Look {
	const probe = document.createElement('span');
	probe.hidden = true;
	host.append(probe);
	const colour = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const style = getComputedStyle(host);
	const look: Look = {
		ink: colour('ink'),
		quiet: colour('quiet'),
		hairline: colour('hairline'),
		paper: colour('paper'),
		up: colour('up'),
		down: colour('down'),
		outcomes: Array.from({ length: outcomeHues }, (_, at) => colour(`outcome-${at + 1}`)),
		direction: style.direction === 'rtl' ? 'rtl' : 'ltr'
	};
	probe.remove();
	return look;
}
