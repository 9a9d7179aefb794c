import type { Block, ProseBlock, QuotedPassage } from '$lib/briefing/content';
import type { InterfaceLanguage, TextInLanguage } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { m } from '$lib/words/paraglide/messages.js';
import type { Paragraph, Run } from './paragraph';
import { palette, sans, serif } from './tokens';

/** Blocks that are made of paragraphs alone. */
type TextBlock = Extract<Block, { kind: 'lead' | 'points' | 'quote' | 'prose' }>;

const { ink, quiet } = palette;
const body = { face: sans, size: 15, colour: ink, before: 7 };
const small = { face: sans, size: 10.5, colour: quiet, before: 9 };
const one = ({ text, language }: TextInLanguage, rest: Omit<Paragraph, 'runs' | 'language'>): Paragraph => ({
	...rest,
	runs: [{ text }],
	language
});

function leadOf({ said, quiet: calm }: Extract<Block, { kind: 'lead' }>): Paragraph[] {
	return [one(said, calm ? { ...body, size: 12, colour: quiet } : { face: serif, size: 19, colour: ink, before: 8 })];
}

/** Terms with what is said of them, or plain points. */
function pointsOf(
	{ title, quiet: calm, items }: Extract<Block, { kind: 'points' }>,
	locale: InterfaceLanguage
): Paragraph[] {
	return [
		...(title ? [one(title, { ...body, size: 13, colour: ink, strong: true, heads: true, before: 10 })] : []),
		...items.flatMap(({ said, detail }) =>
			detail === undefined
				? [{ ...one(said, calm ? { ...small, before: 2 } : body), mark: 'dot' as const }]
				: [one({ text: detail, language: locale }, small), one(said, { ...body, before: 1 })]
		)
	];
}

/** The words of the text in their own direction, those around them quieter; then the translation, and where they stand. */
function quoteOf({ original, translation, translator, cite }: QuotedPassage, locale: InterfaceLanguage): Paragraph[] {
	const around = (text: string): Run[] => (text === '' ? [] : [{ text, colour: quiet }]);
	const quoted: Paragraph = {
		runs: [
			...around(original.before && `… ${original.before}`),
			{ text: original.text },
			...around(original.after && `${original.after} …`)
		],
		language: original.language,
		face: serif,
		size: 19,
		colour: ink,
		before: 0,
		align: 'own'
	};
	const print = { ...small, before: 6 };
	return [
		quoted,
		...(translation ? [one(translation, { face: serif, size: 15, colour: ink, before: 14, align: 'own' })] : []),
		...(translation && translator ? [one({ text: translator, language: locale }, print)] : []),
		one({ text: m.pptx_cite({ cite }, { locale }), language: locale }, { ...print, before: 12 })
	];
}

function proseOf(blocks: readonly ProseBlock[], typed: InterfaceLanguage): Paragraph[] {
	const inOwn = (runs: Run[]) => ({ runs, language: languageOf(runs.map(({ text }) => text).join(''), typed) });
	return blocks.flatMap((block): Paragraph[] => {
		switch (block.kind) {
			case 'heading':
				return [{ ...body, ...inOwn(block.runs), size: 17, strong: true, heads: true, before: 12 }];
			case 'paragraph':
				return [{ ...body, ...inOwn(block.runs) }];
			case 'quotation':
				return [{ ...inOwn(block.runs), face: serif, size: 16, colour: quiet, before: 9 }];
			case 'list':
				return block.items.map((runs, at) => ({
					...body,
					...inOwn(runs),
					before: 4,
					mark: block.ordered ? { number: at + 1 } : 'dot'
				}));
		}
	});
}

/** The paragraphs of a block; a paragraph of free text is in the language of its letters. */
export function slideParagraphsOf(
	block: TextBlock,
	{ locale, typed }: { locale: InterfaceLanguage; typed: InterfaceLanguage }
): Paragraph[] {
	switch (block.kind) {
		case 'lead':
			return leadOf(block);
		case 'points':
			return pointsOf(block, locale);
		case 'quote':
			return quoteOf(block.passage, locale);
		case 'prose':
			return proseOf(block.blocks, typed);
	}
}
