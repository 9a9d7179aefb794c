import { canonicalTag, scriptOf, type LanguageTag } from '$lib/study/language';
import { commonWords } from './commonWords';

/** So many letters tell enough. */
const sample = 40_000;

/** Languages that are alone in using a script, of those that a study is likely to bring. */
const alone: Readonly<Record<string, LanguageTag>> = {
	Armenian: 'hy',
	Georgian: 'ka',
	Thai: 'th',
	Hangul: 'ko',
	Hiragana: 'ja',
	Ethiopic: 'am',
	Bengali: 'bn',
	Tamil: 'ta',
	Han: 'zh'
};
const shared = { Latin: 'Latn', Arabic: 'Arab', Hebrew: 'Hebr', Cyrillic: 'Cyrl', Greek: 'Grek', Devanagari: 'Deva' };

const scripts = [...Object.keys(alone), ...Object.keys(shared)].map((script) => ({
	script,
	letter: new RegExp(`\\p{Script=${script}}`, 'gu')
}));

/** The script of most letters of a text; Japanese is known by its syllables, few as they are. */
function mainScript(text: string): string | null {
	const counts = scripts.map(({ script, letter }) => ({ script, count: text.match(letter)?.length ?? 0 }));
	const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
	if (most.count === 0) return null;
	const kana = counts.find(({ script }) => script === 'Hiragana')!.count;
	return most.script === 'Han' && kana > most.count / 20 ? 'Hiragana' : most.script;
}

/** How many words of a text are common ones of each language in a script, the most first. */
function commonIn(text: string, script: string): { language: LanguageTag; part: number; count: number }[] {
	const words = text.toLowerCase().match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
	return Object.entries(commonWords)
		.filter(([language]) => scriptOf(language) === script)
		.map(([language, common]) => {
			const count = words.filter((word) => common.has(word)).length;
			return { language, count, part: words.length > 0 ? count / words.length : 0 };
		})
		.sort((a, b) => b.count - a.count);
}

/** Tells how much of a text is words that its likeliest language cannot do without, 0 to 1. */
export function commonPart(text: string): number {
	const script = mainScript(text);
	const found = script && script in shared ? commonIn(text, shared[script as keyof typeof shared])[0] : undefined;
	return found?.part ?? 0;
}

/** The language of a text by its script and its most common words; null where two are as likely, or none. */
function guessed(text: string): LanguageTag | null {
	const script = mainScript(text);
	if (!script) return null;
	if (script in alone) return alone[script]!;
	const [first, second] = commonIn(text, shared[script as keyof typeof shared]);
	const isSure = first && first.count >= 3 && first.part >= 0.06 && first.count >= 1.3 * (second?.count ?? 0);
	return isSure ? first.language : null;
}

/** Guesses the language of paragraphs; what the file names stands where it is of that language, or nothing is guessed. */
export function guessLanguage(paragraphs: readonly string[], named: string | null): LanguageTag | null {
	let text = '';
	for (const paragraph of paragraphs) {
		if (text.length > sample) break;
		text += `${paragraph}\n`;
	}
	const guess = guessed(text.slice(0, sample));
	const tag = named === null ? null : canonicalTag(named);
	if (tag === null) return guess;
	const script = mainScript(text);
	const fits = script === null || !(script in shared) || scriptOf(tag) === shared[script as keyof typeof shared];
	if (guess === null) return fits && script !== null ? tag : null;
	return new Intl.Locale(tag).language === guess ? tag : guess;
}
