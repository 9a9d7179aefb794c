import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStudy } from '../../src/lib/study/testing/readStudy';

/** Letters without vowel marks, doubling and tatweel, so that a word is found however it is pointed. */
const bare = (text: string) => text.normalize('NFC').replace(/[\u064b-\u065f\u0670\u0640]/g, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const arabic = /\p{Script=Arabic}/u;

/** Whether a text has a word or phrase, an Arabic one with what is written onto it: conjunction, preposition, article, pronoun. */
function has(text: string, word: string): boolean {
	const sought = escaped(bare(word));
	if (!arabic.test(word)) return new RegExp(`(?<!\\p{L})${sought}(?!\\p{L})`, 'iu').test(text);
	return new RegExp(`(?<!\\p{L})[وف]?[بكل]?(?:ال|ل)?${sought}(?:ه|ها|هم|هما|ك|ي|نا)?(?!\\p{L})`, 'u').test(bare(text));
}

interface Row {
	term: string;
	arabic: string[];
	not: string[];
}

function readGlossary(): Row[] {
	const cells = (line: string) =>
		line
			.slice(1, -1)
			.split('|')
			.map((cell) => cell.trim());
	const words = (cell = '') => (cell ? cell.split(/\s*,\s*/) : []);
	return readFileSync('docs/glossary.md', 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('| ') && !/^\| (term|-)/.test(line))
		.map((line) => {
			const [term = '', , said, not] = cells(line);
			return { term, arabic: words(said), not: words(not) };
		});
}

type Message = string | { match: Record<string, string> }[];

/** Every form of every message of a language, with its key. */
function messages(language: 'ar' | 'en'): [string, string][] {
	const all = JSON.parse(readFileSync(`src/lib/words/messages/${language}.json`, 'utf8')) as Record<string, Message>;
	return Object.entries(all).flatMap(([key, message]): [string, string][] =>
		typeof message === 'string'
			? [[key, message]]
			: message.flatMap(({ match }) => Object.values(match).map((form): [string, string] => [key, form]))
	);
}

const label = new Set(['title', 'name', 'shortName', 'summary', 'description', 'test', 'text', 'unit', 'note']);

/** The labels of a study and its models in a language: what stands beside the messages on a screen. Quotes are the text's own. */
function labels(thing: unknown, language: 'ar' | 'en', under = ''): [string, string][] {
	if (thing === null || typeof thing !== 'object') return [];
	return Object.entries(thing).flatMap(([key, value]): [string, string][] =>
		label.has(key) && typeof (value as Record<string, unknown>)?.[language] === 'string'
			? [[`${under}.${key}`, (value as Record<string, string>)[language]!]]
			: key === 'quotes' || key === 'texts'
				? []
				: labels(value, language, `${under}.${key}`)
	);
}

const glossary = readGlossary();
const { study, models, readyScenarios } = readStudy();
const said = {
	ar: [...messages('ar'), ...labels({ study, models, readyScenarios }, 'ar')],
	en: [...messages('en'), ...labels({ study, models, readyScenarios }, 'en')]
};

test('the glossary has a row for a notion, with an Arabic term', () => {
	expect(glossary.length).toBeGreaterThan(30);
	expect(glossary.filter(({ term, arabic: words }) => !term || words.length === 0)).toEqual([]);
	expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length);
	expect(said.ar.length).toBeGreaterThan(800);
	expect(said.ar.filter(([key]) => key.startsWith('.models')).length).toBeGreaterThan(80);
});

test.each(glossary)('$term has one word', ({ term, arabic: words, not }) => {
	for (const word of words)
		expect(
			said.ar.some(([, text]) => has(text, word)),
			`${term}: ${word} is used`
		).toBe(true);
	for (const word of not) {
		const language = arabic.test(word) ? 'ar' : 'en';
		expect(
			said[language].filter(([, text]) => has(text, word)),
			`${term}: not ${word}`
		).toEqual([]);
	}
});

test.each([
	['وفي التنويعات حولها', 'تنويعات', true],
	['تنويعاته', 'تنويعات', true],
	['التحوّط والتنويع', 'تنويعة', false],
	['مَجالٌ', 'مجال', true],
	['مجالس', 'مجال', false],
	['drawn with the same dice', 'same dice', true],
	['paradice', 'dice', false]
])('in %j, %j is found: %s', (text, word, found) => {
	expect(has(text, word)).toBe(found);
});
