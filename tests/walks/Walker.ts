import type { commands, Session } from './commands';
import { awaited } from './waiting';

/** The keys that WebDriver names by code points of its own. */
const keys = {
	Enter: '\uE007',
	Escape: '\uE00C',
	Space: ' ',
	End: '\uE010',
	ArrowLeft: '\uE012',
	ArrowRight: '\uE014'
};

/** A page as somebody at it uses it: addresses, clicks where an element stands, keys; the same in every browser. */
export class Walker {
	constructor(
		private readonly session: Session,
		private readonly origin: string
	) {}

	/** Opens an address of the workbench. */
	async goto(path: string): Promise<void> {
		await this.session.send('navigate', { url: this.origin + path });
	}

	/** Computes a function in the page. It sees only its arguments, which are plain values. */
	evaluate<A extends unknown[], T>(read: (...args: A) => T, ...args: A): Promise<T> {
		return this.session.send('execute', { script: `return (${read.toString()})(...arguments)`, args }) as Promise<T>;
	}

	/** Waits until a function in the page gives something true, and gives that; the page may change meanwhile. */
	until<A extends unknown[], T>(what: string, read: (...args: A) => T, ...args: A): Promise<Exclude<T, false>> {
		return awaited(what, () => this.evaluate(read, ...args).catch(() => false as T));
	}

	/** Waits until an element can be seen, with a size. */
	async see(selector: string): Promise<void> {
		await this.until(
			`${selector} in sight`,
			(sought) => {
				const box = document.querySelector(sought)?.getBoundingClientRect();
				return box !== undefined && box.width > 0 && box.height > 0;
			},
			selector
		);
	}

	/** Clicks in the middle of an element, scrolled into sight. */
	async click(selector: string): Promise<void> {
		await this.see(selector);
		await this.evaluate((sought) => document.querySelector(sought)!.scrollIntoView({ block: 'center' }), selector);
		const origin = await this.session.send('find', { using: 'css selector', value: selector });
		await this.act('pointer', [
			{ type: 'pointerMove', duration: 0, x: 0, y: 0, origin },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 }
		]);
	}

	/** Presses a key that has a name, some times. */
	async press(key: keyof typeof keys, times = 1): Promise<void> {
		await this.type(keys[key].repeat(times));
	}

	/** Types into what has the focus. */
	async type(text: string): Promise<void> {
		await this.act(
			'key',
			[...text].flatMap((value) => [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value }
			])
		);
	}

	/** What the browser would print, as a PDF. */
	async pdf(): Promise<Buffer> {
		return Buffer.from((await this.session.send('print' satisfies keyof typeof commands, {})) as string, 'base64');
	}

	private act(type: 'pointer' | 'key', actions: object[]): Promise<unknown> {
		return this.session.send('actions', { actions: [{ type, id: type, actions }] });
	}
}
