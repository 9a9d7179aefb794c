/** Windows of one show on one machine, in step: what one is told, the others hear. */
export interface ShowChannel<State> {
	/** Tells the other windows where the show stands. */
	tell(state: State): void;
	close(): void;
}

/** `here` answers `where`; `state` is a move. */
export type ShowMessage<State> = { kind: 'where' } | { kind: 'here' | 'state'; state: State };

/**
 * Joins the windows of a show. `where` gives where this one stands, for one that comes later; `onstate` hears where another
 * has gone to. Where the browser has no such channel, a window stands alone.
 */
export function showChannel<State>(
	name: string,
	where: () => State,
	onstate: (state: State) => void
): ShowChannel<State> {
	if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
	const channel = new BroadcastChannel(`show/${name}`);
	const post = (message: ShowMessage<State>) => channel.postMessage(message);
	/** Whether this window has moved: then an answer that was under way is old. */
	let moved = false;
	channel.addEventListener('message', ({ data }: MessageEvent<ShowMessage<State>>) => {
		if (data.kind === 'where') post({ kind: 'here', state: where() });
		else if (data.kind === 'state' || !moved) onstate(data.state);
	});
	post({ kind: 'where' });
	return {
		tell(state) {
			moved = true;
			post({ kind: 'state', state });
		},
		close: () => channel.close()
	};
}
