import type { ShowChannel, ShowMessage } from '$lib/browser/showChannel';

/**
 * The other window of a show that runs from a file. Files have no origin in common, so that windows which know each other
 * (one has opened the other) speak by messages, and listen to nobody else.
 */
export class OtherWindow<State> {
	#other: Window | null;

	/** `opener`: the window that has opened this one, where this is the presenter's; else null. */
	constructor(opener: Window | null) {
		this.#other = opener;
	}

	/** Opens the presenter's window. */
	open(address: string, name: string): void {
		this.#other = open(address, name, 'popup,width=1200,height=760');
	}

	/** Keeps this window in step with the other one, as `showChannel` does. */
	join(where: () => State, onstate: (state: State) => void): ShowChannel<State> {
		const post = (message: ShowMessage<State>) => this.#other?.postMessage(message, '*');
		/** Whether this window has moved: then an answer that was under way is old. */
		let moved = false;
		const hear = ({ source, data }: MessageEvent<ShowMessage<State>>) => {
			const from = source as Window | null;
			// One that this window opened before it was loaded anew is known by its opener.
			if (!from || (from !== this.#other && from.opener !== window)) return;
			this.#other = from;
			if (data.kind === 'where') post({ kind: 'here', state: where() });
			else if (data.kind === 'state' || !moved) onstate(data.state);
		};
		addEventListener('message', hear);
		post({ kind: 'where' });
		return {
			tell(state) {
				moved = true;
				post({ kind: 'state', state });
			},
			close: () => removeEventListener('message', hear)
		};
	}
}
