import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptText, plainText } from './formulaText';

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', "'=1", "''=1"])('%j is kept from being run', (text) => {
	expect(keptText(text)).toBe(`'${text}`);
});

test.each(['＝1+1', '＋1', '－1', '＠x', ' =1', '\n=1'])('%j is kept too: a spreadsheet runs it alike', (text) => {
	expect(keptText(text)).toBe(`'${text}`);
});

test('what a semicolon or a line end parts is kept, where either parts cells or rows', () => {
	expect(keptText('x;=1+1;y')).toBe("x;'=1+1;y");
	expect(keptText('x; ＝1\n-2\r\n@z')).toBe("x;' ＝1\n'-2\r\n'@z");
	expect(keptText('a; b\nc')).toBe('a; b\nc');
});

test.each(["'quoted'", 'a=b', '', 'خط المواجهة'])('%j stays as it is', (text) => {
	expect(keptText(text)).toBe(text);
});

test('every text comes back as it was', () => {
	const sign = fc.constantFrom("'", '=', '＝', '-', '@', '\t', '\r', '\n', ' ', ';', 'a', 'ع');
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(sign).map((signs) => signs.join(''))
			),
			(text) => {
				expect(plainText(keptText(text))).toBe(text);
			}
		),
		{ seed: 20261125, numRuns: 5000 }
	);
});
