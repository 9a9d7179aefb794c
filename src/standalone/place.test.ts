import { describe, expect, test } from 'vitest';
import { formatPlace, readPlace } from './place';

describe('the place in a file', () => {
	test('comes back from its address', () => {
		for (const presenter of [true, false])
			for (const language of ['ar', 'en'] as const) {
				const place = { at: 4, language, presenter };
				expect(readPlace(formatPlace(place), 'en')).toEqual(place);
			}
	});

	test('is found by a number of any script', () => {
		for (const three of ['3', '٣', '۳', '３', '%2B3', '3.0'])
			expect(readPlace(`#slide=${three}`, 'en').at, three).toBe(2);
	});

	test('is the first slide in the opening language where the address says nothing that can be read', () => {
		const start = { at: 0, language: 'ar', presenter: false };
		for (const hash of ['', '#', '#slide=x&language=fr', '#slide=-3', '#slide=1.5', '#<script>'])
			expect(readPlace(hash, 'ar')).toEqual(start);
	});
});
