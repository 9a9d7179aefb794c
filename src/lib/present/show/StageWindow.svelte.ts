import { digitOf } from '$lib/ui/latinKey';
import type { Trace } from '../slide/trace';
import { DigitEntry } from './DigitEntry';
import type { Show } from './Show.svelte';
import { stageAction, type StageAction } from './stageKeys';

/** Names what stands beside or above the stage in a window. */
type OpenPanel =
	'whatif' | 'sources' | 'overview' | 'goto' | 'keys' | { trace: Trace } | { passage: string; from: OpenPanel } | null;

/** Tells whether what is open is about the slide on stage alone. */
const isOfSlide = (open: OpenPanel) => open === 'whatif' || (open !== null && typeof open === 'object');

function turnFullscreen(): void {
	const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
	void turned.catch(() => undefined);
}

function turnTheme(): void {
	const { dataset } = document.documentElement;
	const isDark =
		dataset['theme'] === 'dark' || (dataset['theme'] !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
	dataset['theme'] = isDark ? 'light' : 'dark';
}

/** Holds what one window of a show has open, and does what its keys and buttons ask: the same in every window. */
export class StageWindow {
	readonly #show: Show;
	readonly #direction: 'ltr' | 'rtl';
	readonly #onpresenter: (() => void) | null;
	readonly #digits = new DigitEntry((page) => this.goTo(page - 1));
	#opened = $state.raw<{ what: OpenPanel; visit: number }>({ what: null, visit: 0 });
	/** Whether the focus was brought to where it is by keyboard. */
	#byKeyboard = false;

	/** `onpresenter` opens the presenter's window; null where there is none to open. */
	constructor(show: Show, direction: 'ltr' | 'rtl', onpresenter: (() => void) | null) {
		this.#show = show;
		this.#direction = direction;
		this.#onpresenter = onpresenter;
	}

	/** What is open; what is about a slide closes with it, whichever window has left it. */
	get open(): OpenPanel {
		const { what, visit } = this.#opened;
		return isOfSlide(what) && visit !== this.#show.visit ? null : what;
	}

	set open(what: OpenPanel) {
		this.#opened = { what, visit: this.#show.visit };
	}

	goTo(at: number): void {
		if (this.open === 'overview' || this.open === 'goto') this.open = null;
		this.#show.go(at);
	}

	act(action: StageAction): void {
		const show = this.#show;
		switch (action) {
			case 'forward':
				return this.goTo(show.at + 1);
			case 'back':
				return this.goTo(show.at - 1);
			case 'first':
				return this.goTo(0);
			case 'last':
				return this.goTo(show.slides.length - 1);
			case 'blank':
				return show.turnBlank();
			case 'close':
				return this.#close();
			case 'fullscreen':
				return turnFullscreen();
			case 'theme':
				return turnTheme();
			case 'presenter':
				return this.#onpresenter?.();
			case 'whatif':
				if (this.open === 'whatif') this.open = null;
				else if (show.ask()) this.open = 'whatif';
				return;
			default:
				this.open = this.open === action ? null : action;
		}
	}

	#close(): void {
		if (this.#show.blank) this.#show.turnBlank();
		const { open } = this;
		this.open = open !== null && typeof open === 'object' && 'passage' in open ? open.from : null;
	}

	/** Tells whether a key is a control's own. One that a pointer has chosen leaves its keys to the slides: a clicker sends arrows. */
	#isControls(key: string, within: HTMLElement): boolean {
		return (
			(this.#byKeyboard && within.matches('input') && /^(Arrow|Home|End)/.test(key)) ||
			(within.closest('button, a, summary, [type=checkbox]') !== null && (key === 'Enter' || key === ' '))
		);
	}

	readonly onkeydown = (event: KeyboardEvent): void => {
		const within = event.target instanceof HTMLElement ? event.target : document.body;
		// So is what is typed into a field.
		if (within.closest('dialog')) return;
		if (within.matches('input:not([type=radio], [type=range], [type=checkbox]), textarea, select')) {
			if (event.key === 'Escape') this.act('close');
			return;
		}
		if (event.key === 'Tab') this.#byKeyboard = true;
		if (this.#isControls(event.key, within)) return;
		const digit = digitOf(event);
		if (digit !== null) return this.#digits.press(digit);
		if (event.key === 'Enter' && this.#digits.take()) return;
		const action = stageAction(event, this.#direction);
		if (!action) return;
		event.preventDefault();
		this.act(action);
	};

	readonly onpointerdown = (): void => {
		this.#byKeyboard = false;
	};
}
