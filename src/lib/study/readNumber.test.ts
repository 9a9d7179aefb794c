import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, readOrdinal, type NumberGrammar } from './readNumber';

const seed = 20261125;
/** The number that a text is read as, or why it is none. */
const read = (text: string, grammar: NumberGrammar = { percent: true }) => {
	const found = readNumber(text, grammar);
	return found.ok ? found.value : found.why;
};
const exactly = new Intl.NumberFormat('en', { maximumSignificantDigits: 15, useGrouping: false });
const inDigits = (zero: number) => (text: string) =>
	text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
const scripts = [inDigits(0x30), inDigits(0x660), inDigits(0x6f0), inDigits(0xff10)];

describe('a number is read', () => {
	test.each<[string, number]>([
		['٤٥', 45],
		['۴۵', 45],
		['４５', 45],
		['1٫5', 1.5],
		['6,5', 6.5],
		['٣٥٫٥', 35.5],
		['٣٥،٥', 35.5],
		['٣٥٪', 35],
		['٪ ٣٥', 35],
		['45%', 45],
		['27 ٪', 27],
		['% 87', 87],
		['+35', 35],
		['\u22123', -3],
		['–3', -3],
		['- 3', -3],
		['.5', 0.5],
		['٫5', 0.5],
		['1.', 1],
		['\u200e1.25', 1.25],
		['\u2066\u200f35\u2069\ufeff', 35],
		['\u00a035\u202f', 35],
		['3\u200c5', 35],
		['1٬234', 1234],
		['1٬234٫5', 1234.5],
		['1,234.5', 1234.5],
		['1.234,5', 1234.5],
		['1 234', 1234],
		['1\u202f234,567', 1234.567],
		["12'345.6", 12345.6],
		['1,234,567', 1234567],
		['1.234.567', 1234567],
		['1.234', 1.234],
		['0,234', 0.234],
		[',234', 0.234],
		['1234,567', 1234.567],
		['12,34', 12.34],
		['1e-7', 1e-7],
		['-0', 0],
		['−0,0', 0]
	])('%s', (text, value) => {
		expect(Object.is(read(text), value)).toBe(true);
	});

	test.each(['1,234', '١٬٢٣'.replace('٬', ',') + '٤', '12,345', '−100,000', '٣،٥٠٠'])(
		'never by guessing: %s could be two',
		(text) => {
			expect(read(text)).toBe('ambiguous');
		}
	);

	test('with both readings named, each of which can be read in one way alone', () => {
		expect(readNumber('−١,٢٣٤')).toEqual({ ok: false, why: 'ambiguous', readings: ['-1.234', '-1234'] });
		expect([read('-1.234'), read('-1234')]).toEqual([-1.234, -1234]);
	});

	test.each(['1٬5', '1,23,4', '1,2,3', '1 2', '1.2.3', "1'2", '1,234.567.8', '0,123,456', '01,234,567', '1٫2٫3', '±5'])(
		'not at all where its signs make no sense: %s',
		(text) => {
			expect(read(text)).toBe('not-a-number');
		}
	);

	test.each(['abc', '5x', '--5', '+-5', '5-', '%', '.', '٫', '%5%', '0x10', 'Infinity', 'NaN', '5²', '½', '1e', 'e5'])(
		'not at all: %s',
		(text) => {
			expect(read(text)).toBe('not-a-number');
		}
	);

	test.each(['', ' ', '\u200e', '\u00a0\ufeff'])('not where nothing stands', (text) => {
		expect(read(text)).toBe('empty');
	});

	test('with a percent sign only where one belongs', () => {
		expect([read('35%', {}), read('35%')]).toEqual(['not-a-number', 35]);
	});

	test('as thousands where only whole numbers belong, since it can be nothing else', () => {
		const whole = (text: string) => read(text, { whole: true });
		expect([whole('10,000'), whole('٣'), whole('10٬000'), whole('3.5'), whole('10.000')]).toEqual([
			10_000,
			3,
			10_000,
			3.5,
			'ambiguous'
		]);
	});

	test('by the decimal comma of its file, where the point becomes the doubtful one', () => {
		const inFile = (text: string) => read(text, { decimalComma: true });
		expect([inFile('1,234'), inFile('1.234'), inFile('1.25')]).toEqual([1.234, 'ambiguous', 1.25]);
	});
});

describe('whatever is typed', () => {
	const decimals = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 5 }));

	test('a decimal is itself in every script, with every mark that cannot part thousands, sign and hidden letter', () => {
		fc.assert(
			fc.property(
				decimals,
				fc.constantFrom(...scripts),
				fc.constantFrom('.', '٫'),
				fc.constantFrom('-', '−', '–', '－'),
				fc.constantFrom('', '\u200e', '\u200f', '\u061c', '\u00a0', '\ufeff', '\u200c'),
				fc.constantFrom('', '%', '٪', ' %'),
				([digits, places], script, mark, minus, hidden, percent) => {
					const plain = (digits / 10 ** places).toFixed(places);
					const typed = hidden + script(plain).replace('.', mark).replace('-', minus) + percent + hidden;
					expect(read(typed)).toBe(Number(plain) + 0);
				}
			),
			{ seed }
		);
	});

	test('a comma is read as the decimal mark or refused, and never makes the number larger', () => {
		fc.assert(
			fc.property(decimals, fc.constantFrom(...scripts), ([digits, places], script) => {
				const plain = (digits / 10 ** places).toFixed(places);
				expect([Number(plain) + 0, 'ambiguous']).toContain(read(script(plain).replace('.', ',')));
			}),
			{ seed }
		);
	});

	test('no digit is dropped: what is read has all the digits that stand there', () => {
		const letters = fc.constantFrom(
			...'0123456789٣۴',
			'.',
			',',
			'٫',
			'٬',
			"'",
			' ',
			'\u00a0',
			'-',
			'−',
			'+',
			'%',
			'\u200e'
		);
		fc.assert(
			fc.property(fc.array(letters, { maxLength: 12 }), (typed) => {
				const text = typed.join('');
				const value = read(text);
				if (typeof value !== 'number') return;
				const stood = text.replace(/[٣۴]/g, (digit) => (digit === '٣' ? '3' : '4')).replace(/\D/g, '');
				const said = exactly.format(value).replace(/\D/g, '');
				const bare = (all: string) => all.replace(/^0+|0+$/g, '');
				expect(bare(said)).toBe(bare(stood));
			}),
			{ seed, numRuns: 3000 }
		);
	});
});

describe('what a page, a slide or a revision is called by', () => {
	test.each([
		['3', 3],
		['٣', 3],
		['۳', 3],
		['３', 3],
		[' +3 ', 3],
		['9999999', 9_999_999],
		['10000000', null],
		['0', null],
		['-3', null],
		['1.5', null],
		['1e3', 1000],
		['x', null],
		['', null],
		[null, null]
	])('%s', (text, number) => {
		expect(readOrdinal(text)).toBe(number);
	});
});
