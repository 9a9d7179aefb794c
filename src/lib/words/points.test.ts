import { expect, test } from 'vitest';
import { sayPoints } from './points';

const points = (share: number) => [sayPoints(share, 'en').replace('\u2212', '-'), sayPoints(share, 'ar')];

test.each([
	[0.01, '+1 point', 'ارتفاع نقطة واحدة'],
	[0.02, '+2 points', 'ارتفاع نقطتين'],
	[0.03, '+3 points', 'ارتفاع 3 نقاط'],
	[-0.09, '-9 points', 'هبوط 9 نقاط'],
	[-0.22, '-22 points', 'هبوط 22 نقطة'],
	[0.004, 'less than half a point', 'أقل من نصف نقطة']
])('a difference of %d is said with its noun in agreement', (share, english, arabic) => {
	expect(points(share)).toEqual([english, arabic]);
});
