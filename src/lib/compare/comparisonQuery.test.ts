import { expect, test } from 'vitest';
import { comparisonQuery, readView, type ComparisonView } from './comparisonQuery';

const plain: ComparisonView = { outcome: 'quiet', all: false, view: 'dots', pair: 1, blend: 50, saved: null };

test.each<ComparisonView>([
	plain,
	{ outcome: 'quiet', all: true, view: 'slope', pair: 2, blend: 0, saved: 'a-comparison' }
])('the address of %j reads back to the same', (view) => {
	const query = new URLSearchParams(comparisonQuery(['default', '?weight.gulf=60'], view));
	expect(query.getAll('s')).toEqual(['default', '?weight.gulf=60']);
	expect({ outcome: query.get('outcome'), saved: query.get('saved'), ...readView(query) }).toEqual(view);
});

test('says nothing of what is plain', () => {
	expect(comparisonQuery(['default'], plain)).toBe('s=default&outcome=quiet');
});

test.each([
	['٣٥', 35],
	['۳۵', 35],
	['3,5', 3.5],
	['٣٫٥', 3.5],
	['٣٥٪', 35],
	['-3', 0],
	['1e999', 100]
])('a blend may be written as people write numbers: %s', (blend, part) => {
	expect(readView(new URLSearchParams({ blend })).blend).toBe(part);
});

test.each(['NaN', 'Infinity', 'x', ''])('a blend of “%s” stays within 0 and 100', (blend) => {
	expect(readView(new URLSearchParams({ blend })).blend).toSatisfy((part: number) => part >= 0 && part <= 100);
});
