import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/lib/briefing/contentOf';
import { deckOf } from '../../src/lib/briefing/deck';
import { briefingDocx } from '../../src/lib/export/docx/briefingDocx';
import { everyKind } from '../../src/lib/export/pptx/testing/everyKind';
import { convert } from './convert';
import { holds, needsOffice, wordsOf } from './said';

describe.each(['en', 'ar'] as const)('a briefing’s handout as Word in %s', (locale) => {
	test(
		'opens in LibreOffice: every message, cell, classification and date is on its pages',
		{ timeout: 120_000 },
		async (context) => {
			needsOffice(context);
			const data = everyKind(locale);
			data.briefing.classification = locale === 'ar' ? 'للاستعمال الداخلي' : 'For internal use';
			const deck = deckOf(data, locale);
			const { texts } = convert(await briefingDocx(deck), 'docx');
			const said = texts.join(' ');
			for (const slide of deck.briefing.slides) {
				const { heading, blocks, aside } = contentOf(slide, deck);
				const cells = [...blocks, ...aside].flatMap((block) => {
					if (block.kind !== 'figure' && block.kind !== 'table') return [];
					const { columns, rows } = block.kind === 'figure' ? block.figure.table() : block.table;
					return [...columns.map(({ name }) => name), ...rows.flat()];
				});
				for (const word of [heading.text, ...cells].flatMap(wordsOf))
					expect(holds(said, word), `${slide.kind}: ${word}`).toBe(true);
			}
			texts.forEach((page, at) => {
				for (const word of wordsOf(data.briefing.classification)) expect(holds(page, word)).toBe(true);
				expect(page).toContain('2026');
				expect(page.replace(/[^\d/]/g, '')).toMatch(new RegExp(`${at + 1}/${texts.length}|${texts.length}/${at + 1}`));
			});
		}
	);
});
