import type { ShowChannel, ShowMessage } from '$lib/browser/showChannel';
import type { ShowState } from '$lib/present/show/Show.svelte';
import { readMessage } from './readMessage';

/**
 * The other window of a show that runs from a file. Files have no origin in common, so that windows which know each other
 * (one has opened the other) speak by messages, and listen to nobody else: not to a page of another place that has opened
 * this one, whose messages carry its own origin.
 */
export class OtherWindow {
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
	join(where: () => ShowState, onstate: (state: ShowState) => void): ShowChannel<ShowState> {
		/** Whether the other window has shown that it is of this place: a file's origin cannot be named as the one to speak to. */
		let known = false;
		const post = (message: ShowMessage<ShowState>) => {
			if (known || message.kind === 'where' || origin !== 'null')
				this.#other?.postMessage(message, origin === 'null' ? '*' : origin);
		};
		/** Whether this window has moved: then an answer that was under way is old. */
		let moved = false;
		const hear = ({ source, data, origin: from }: MessageEvent<unknown>) => {
			const other = source as Window | null;
			// One that this window opened before it was loaded anew is known by its opener.
			if (from !== origin || !other || (other !== this.#other && other.opener !== window)) return;
			const message = readMessage(data);
			if (!message) return;
			this.#other = other;
			const first = !known;
			known = true;
			// What was moved here before the other was known went to nobody; who asks is answered, and may have moved since.
			if (message.kind === 'where') return post({ kind: 'here', state: where() });
			if (first && moved) post({ kind: 'state', state: where() });
			if (message.kind === 'state' || !moved) onstate(message.state);
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
