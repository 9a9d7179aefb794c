import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptText, plainText } from './formulaText';

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', "'=1", "''=1"])('%j is kept from being run', (text) => {
	expect(keptText(text)).toBe(`'${text}`);
});

test.each(["'quoted'", 'a=b', '', 'خط المواجهة'])('%j stays as it is', (text) => {
	expect(keptText(text)).toBe(text);
});

test('every text comes back as it was', () => {
	const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', 'ع');
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(sign).map((signs) => signs.join(''))
			),
			(text) => {
				expect(plainText(keptText(text))).toBe(text);
			}
		)
	);
});
