import { expect, test } from 'vitest';
import { askedFor } from './askedFor';
import { slideAsked } from './askedSlide';
import { newSlide, slideKinds } from './slideKinds';

const of = { scenario: 'scenario-a', revision: 2 };
const defaults = { of, other: of, passage: 'a-passage' };
const asked = (text: string) => slideAsked(text, { ...defaults, id: (kind) => `${kind}-2` });

test('every kind can be asked for, with what a new one of it has', () => {
	for (const kind of slideKinds) expect(asked(askedFor({ kind }))).toEqual(newSlide(kind, `${kind}-2`, defaults));
});

test('inputs say what the slide is to show', () => {
	expect(asked(askedFor({ kind: 'map', inputs: { x: 'gulf', y: 'proximity' } }))).toMatchObject({
		...{ x: 'gulf', y: 'proximity' }
	});
	expect(asked(askedFor({ kind: 'leads', inputs: { outcome: 'a', levels: 'ranges', box: '3' } }))).toMatchObject({
		outcome: 'a',
		levels: 'ranges',
		box: '3'
	});
	const earlier = [1, 4].map((revision) => ({ scenario: 'scenario-a', revision }));
	const inputs = { 'earlier.0': 'scenario-a@1', 'earlier.1': 'scenario-a@4' };
	expect(asked(askedFor({ kind: 'beliefs', inputs }))).toMatchObject({ earlier });
});

test('what no slide can take is none: no kind, no name of a kind, an input out of bounds', () => {
	const faulty = [
		'',
		'map',
		'maps|x=gulf',
		'|x=gulf',
		'constructor|',
		'leads|box=x',
		'map|x=%00',
		`text|body=${'x'.repeat(5000)}`
	];
	for (const text of faulty) expect(asked(text)).toBeNull();
	// What its kind does not have is passed over.
	expect(asked('map|body=x&id=y&kind=text')).toEqual(newSlide('map', 'map-2', defaults));
});
