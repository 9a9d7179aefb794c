import { describe, expect, test } from 'vitest';
import type { ProseBlock } from './content';
import { proseOf } from './markdown';

const most = 4000;
const words = (blocks: readonly ProseBlock[]) =>
	blocks.flatMap((block) => ('items' in block ? block.items.flat() : block.runs)).map(({ text }) => text);
const plain = (text: string) => ({ text, strong: false, emphasis: false });

describe('prose', () => {
	test('has headings, paragraphs, lists, quotations and stress', () => {
		const text =
			'# Head\n\nOne *two* **three** ***four***\nnext\n\n- a\n- _b_\n\n1. x\n2. y\n\n> said\n> more\n\nUnder\n===';
		expect(proseOf(text)).toEqual([
			{ kind: 'heading', runs: [plain('Head')] },
			{
				kind: 'paragraph',
				runs: [
					plain('One '),
					{ text: 'two', strong: false, emphasis: true },
					plain(' '),
					{ text: 'three', strong: true, emphasis: false },
					plain(' '),
					{ text: 'four', strong: true, emphasis: true },
					plain('\nnext')
				]
			},
			{ kind: 'list', ordered: false, items: [[plain('a')], [{ text: 'b', strong: false, emphasis: true }]] },
			{ kind: 'list', ordered: true, items: [[plain('x')], [plain('y')]] },
			{ kind: 'quotation', runs: [plain('said\nmore')] },
			{ kind: 'heading', runs: [plain('Under')] }
		]);
	});

	test.each([
		'snake_case_name and 2 * 3 * 4',
		'[a](http://x.example/_b_c) and <b>no</b>',
		'| a | b |',
		'1990. was a year',
		'a * b',
		'**open',
		'`a*b*c`',
		'[[[[',
		'&amp; ~~no~~',
		'3. third'
	])('leaves %s as it was typed', (text) => {
		expect(proseOf(text)).toEqual([{ kind: 'paragraph', runs: [plain(text)] }]);
	});

	test('stresses Arabic words, and takes an escaped sign for itself', () => {
		expect(proseOf('قال *نعم*، و\\*لا\\*')).toEqual([
			{
				kind: 'paragraph',
				runs: [plain('قال '), { text: 'نعم', strong: false, emphasis: true }, plain('، و*لا*')]
			}
		]);
	});

	test('keeps what is nested in a list or a quotation as words', () => {
		expect(words(proseOf('- a\n  - b\n\n    c\n- d'))).toEqual(['a\n- b\nc', 'd']);
		expect(words(proseOf('> a\n>> - b\n\nc'))).toEqual(['a\n- b', 'c']);
	});
});

/** Text that makes other readers of Markdown slow or lets them fall; each as long as a slide may be. */
const hostile = [
	...[
		'*a_',
		'>',
		'> ',
		'[',
		'![[',
		'[a](',
		'`',
		'` ',
		'<a ',
		'<!--',
		'*',
		'_',
		'**a ',
		'a**b',
		'***a **b ',
		'- ',
		'* ',
		'1. '
	],
	...[
		'- a\n',
		'|a',
		'#',
		'# a\n',
		'a',
		' ',
		'\n',
		'\t',
		'\\',
		'\\*',
		'&',
		'a@',
		'www.',
		'~~a ',
		'```\n',
		'a\n=',
		'> - ',
		'*ا_',
		'> a\n>> b\n'
	]
].map((part) => part.repeat(Math.ceil(most / part.length)).slice(0, most));

describe('hostile prose', () => {
	test.each(hostile)('%.12s… is read without losing a word, in as many blocks as it has lines at most', (text) => {
		const blocks = proseOf(text);
		expect(blocks.length).toBeLessThanOrEqual(text.split('\n').length);
		const letters = (said: string) => said.replace(/[^\p{L}]/gu, '');
		expect(letters(words(blocks).join(''))).toBe(letters(text));
	});
});
