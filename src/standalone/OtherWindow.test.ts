import { afterEach, expect, test, vi } from 'vitest';
import { OtherWindow } from './OtherWindow';

afterEach(() => vi.unstubAllGlobals());

const at = (slide: number) => ({ slide, blank: false, live: null });

/** A window that runs from a file, and what is sent to it, which arrives once it is let through. */
class FileWindow {
	opener: FileWindow | null = null;
	readonly #sent: { data: unknown; source: FileWindow }[] = [];
	#hear: (event: unknown) => void = () => undefined;
	slide = 0;

	constructor(readonly name: string) {}

	/** What this window says to another arrives there later. */
	reaches(other: FileWindow) {
		return { opener: other.opener, postMessage: (data: unknown) => other.#sent.push({ data, source: this }) };
	}

	/** Does something with this window's globals. */
	within<Done>(act: () => Done): Done {
		vi.stubGlobal('window', this);
		vi.stubGlobal('origin', 'null');
		vi.stubGlobal('addEventListener', (_: string, hear: (event: unknown) => void) => (this.#hear = hear));
		vi.stubGlobal('removeEventListener', () => undefined);
		return act();
	}

	/** Lets what was sent arrive, in its order. */
	arrive(views: ReadonlyMap<FileWindow, unknown>): void {
		for (const { data, source } of this.#sent.splice(0))
			this.within(() => this.#hear({ data, source: views.get(source), origin: 'null' }));
	}
}

test('a presenter who moves before the show has answered is followed, not taken back', () => {
	const [show, presenter] = [new FileWindow('show'), new FileWindow('presenter')];
	presenter.opener = show;
	const [ofShow, ofPresenter] = [presenter.reaches(show), show.reaches(presenter)];
	const views = new Map<FileWindow, unknown>([
		[show, ofShow],
		[presenter, { ...ofPresenter, opener: show }]
	]);
	const join = (own: FileWindow, other: unknown) =>
		own.within(() =>
			new OtherWindow(other as Window | null).join(
				() => at(own.slide),
				({ slide }) => (own.slide = slide)
			)
		);
	const told = join(show, null);
	show.slide = 1;
	show.within(() => told.tell(at(1)));

	presenter.slide = 1;
	const tells = join(presenter, ofShow);
	presenter.slide = 2;
	presenter.within(() => tells.tell(at(2)));
	for (let turn = 0; turn < 4; turn++) {
		show.arrive(views);
		presenter.arrive(views);
	}
	expect([show.slide, presenter.slide]).toEqual([2, 2]);
});
