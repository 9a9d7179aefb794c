import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> }[];

/** Inputs that hold a number of things. A limit (`min`, `max`) is a constant of the program and has one form. */
const counted =
	/^(count|points?|draws|starts|cycles|shown|base|rows|revisions?|slides|days|text|inferred|analyst|others|all)$/;
/** Words that may follow a number without agreeing with it. */
const free = new Set(
	'يذكرها of from to or and in is are end comes the said inferred such من إلى أو عند على في مستنتجة منه ينتهي غير'.split(
		' '
	)
);
const categories = { ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] };

/** The inputs of a message that hold a number and stand before a noun. */
function beforeNoun(text: string): string[] {
	return [...text.matchAll(/\{(\w+)\}[\u200e\u200f\u2066-\u2069]*\s+(\p{L}+)/gu)]
		.filter(([, input, word]) => counted.test(input!) && !free.has(word!.toLowerCase()))
		.map(([, input]) => input!);
}

describe.each(['ar', 'en'] as const)('messages of %s', (language) => {
	const all = Object.entries(
		JSON.parse(readFileSync(`src/lib/words/messages/${language}.json`, 'utf8')) as Record<string, string | Variants>
	);
	const isPlural = ([variant]: Variants) => variant!.declarations.some((line) => line.endsWith(': plural'));

	test('a number that stands before a noun has the forms of its plural', () => {
		const bare = all.flatMap(([key, message]) =>
			typeof message === 'string'
				? beforeNoun(message).map((input) => `${key} {${input}}`)
				: isPlural(message)
					? []
					: Object.values(message[0]!.match).flatMap((text) => beforeNoun(text).map((input) => `${key} {${input}}`))
		);
		expect(bare).toEqual([]);
	});

	test('a plural has each form of the language, whatever else it selects by', () => {
		const plurals = all.filter(
			(entry): entry is [string, Variants] => typeof entry[1] !== 'string' && isPlural(entry[1])
		);
		expect(plurals.length).toBeGreaterThan(20);
		for (const [key, [variant]] of plurals) {
			const cases = Object.keys(variant!.match).map((each) =>
				Object.fromEntries(each.split(/,\s*/).map((part) => part.split('=')))
			) as Record<string, string>[];
			const others = new Set(cases.map(({ plural: _, ...rest }) => JSON.stringify(rest)));
			for (const rest of others) {
				const forms = cases
					.filter(({ plural: _, ...each }) => JSON.stringify(each) === rest)
					.map(({ plural }) => plural!);
				if (!forms.includes('*')) expect(forms, `${key} ${rest}`).toEqual(expect.arrayContaining(categories[language]));
			}
		}
	});
});

test.each([
	['{points} points', ['points']],
	['{count} of 100 variations', []],
	['{draws} من التنويعات', []],
	['{points} نقطة', ['points']],
	['{name} leads', []]
])('in %j the numbers before a noun are %j', (text, found) => {
	expect(beforeNoun(text)).toEqual(found);
});
