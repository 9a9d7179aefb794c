import type { Locator, Page } from '@playwright/test';

/** Where a word begins and ends on the screen, as a mouse goes from the one to the other. */
type Ends = Record<'from' | 'to', { x: number; y: number }>;

/** Finds words of the text beside the steps, scrolled into sight: from just before the first letter to within the last. */
function endsOf(words: string): Ends & { scrolled: boolean } {
	const pane = document.querySelector('.beside')!;
	const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const at = node.textContent!.indexOf(words);
		if (at < 0) continue;
		const element = node.parentElement!;
		const isRight = getComputedStyle(element).direction === 'rtl';
		const boxOf = (letter: number) => {
			const range = document.createRange();
			range.setStart(node, letter);
			range.setEnd(node, letter + 1);
			return range.getBoundingClientRect();
		};
		const isSeen = () => {
			const [{ top }, { bottom }, within] = [boxOf(at), boxOf(at + words.length - 1), pane.getBoundingClientRect()];
			return top > within.top + 60 && bottom < Math.min(within.bottom, innerHeight) - 120;
		};
		const scrolled = !isSeen();
		if (scrolled) element.scrollIntoView({ block: 'center' });
		const [first, last] = [boxOf(at), boxOf(at + words.length - 1)];
		return {
			scrolled,
			from: { x: isRight ? first.right + 1 : first.left - 1, y: (first.top + first.bottom) / 2 },
			to: { x: isRight ? last.left + 1 : last.right - 1, y: (last.top + last.bottom) / 2 }
		};
	}
	throw new Error(`no such words: ${words}`);
}

/** A person at a page, whose acts are counted: a click, a chord of keys, a field typed, a drag or a scroll is one each. */
export class Hand {
	acts = 0;
	/** Characters typed into fields. */
	letters = 0;
	readonly #began = performance.now();

	constructor(readonly page: Page) {}

	/** Seconds since it began. */
	get seconds(): number {
		return Math.round((performance.now() - this.#began) / 100) / 10;
	}

	/** What it did, in words. */
	get said(): string {
		return `${this.acts} acts, ${this.letters} letters, ${this.seconds} s`;
	}

	async click(target: Locator): Promise<void> {
		this.acts++;
		await target.click();
	}

	async press(chord: string): Promise<void> {
		this.acts++;
		await this.page.keyboard.press(chord);
	}

	/** Types into what has the focus. */
	async type(words: string): Promise<void> {
		this.acts++;
		this.letters += words.length;
		await this.page.keyboard.insertText(words);
	}

	/** Clicks into a field and types over what stands in it. */
	async write(field: Locator, words: string): Promise<void> {
		await this.click(field);
		if ((await field.inputValue()) !== '') await this.press('Control+A');
		await this.type(words);
	}

	/** Pastes what was copied elsewhere. */
	async paste(words: string): Promise<void> {
		await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), words);
		await this.press('Control+V');
	}

	/** Picks an option of a list: one click opens it, one chooses. */
	async pick(list: Locator, option: { index: number } | { label: string }): Promise<void> {
		this.acts += 2;
		await list.selectOption(option);
	}

	/** Selects words of the text beside the steps with the mouse. */
	async select(words: string): Promise<void> {
		const { scrolled, from, to } = await this.page.evaluate(endsOf, words);
		this.acts += scrolled ? 2 : 1;
		const { mouse } = this.page;
		await mouse.move(from.x, from.y);
		await mouse.down();
		await mouse.move(to.x, to.y, { steps: 4 });
		await mouse.up();
	}
}
