import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Keys that are neither a place nor an id, by file: each a value that its list has once, whatever a study holds (a constant of
 * the interface, a number of a revision, a factor by its index), and the reason why the place would not do is that rows move.
 */
const once: Readonly<Record<string, readonly string[]>> = {
	'standalone/DeckPage.svelte': ['each'],
	'lib/present/edit/SlideForm.svelte': ['field.name'],
	'lib/author/LanguagesStep.svelte': ['language', 'path'],
	'lib/author/ParagraphsBeside.svelte': ['language', 'at'],
	'lib/author/SourceTexts.svelte': ['language', 'each'],
	'lib/weighing/MethodTabs.svelte': ['method'],
	'lib/present/edit/Editor.svelte': ['each', 'asked'],
	'lib/present/show/TextPanel.svelte': ['each'],
	'lib/present/print/Appendix.svelte': ['about'],
	'lib/author/CheckStep.svelte': ['criticism ?? at', 'criticism'],
	'lib/author/HistoryDialog.svelte': ['at'],
	'lib/author/JoinPanel.svelte': ['key', 'side'],
	'lib/author/RevisionsSaid.svelte': ['number'],
	'lib/author/ScenariosCarried.svelte': ['scenario'],
	'lib/adjust/KeptActs.svelte': ['act'],
	'lib/frame/TopBar.svelte': ['other'],
	'lib/frame/StudyBar.svelte': ['each'],
	'lib/adjust/source/Stripes.svelte': ['passage'],
	'lib/adjust/RevisionList.svelte': ['number'],
	'lib/adjust/source/SourcePane.svelte': ['each', 'language', 'at'],
	'lib/adjust/help/AboutNumbers.svelte': ['basis'],
	'lib/adjust/outcomes/Worlds.svelte': ['world', 'outcome'],
	'lib/adjust/outcomes/More.svelte': ['ranks'],
	'lib/adjust/outcomes/Consistency.svelte': ['contradiction.factor', 'push.factor'],
	'lib/adjust/outcomes/WhatIf.svelte': ['factorFlips.factor', 'outcome', 'factor'],
	'lib/adjust/outcomes/OutcomesPane.svelte': ['tab'],
	'lib/adjust/outcomes/CrossImpactGrid.svelte': ['target.at'],
	'lib/author/TextPane.svelte': ['each'],
	'lib/adjust/outcomes/WorldGroups.svelte': ['place', 'factor'],
	'lib/discover/worlds/DoubtForm.svelte': ['confidence'],
	'lib/discover/worlds/FewWorlds.svelte': ['count'],
	'lib/discover/worlds/GroupedWorlds.svelte': ['place', 'factor'],
	'lib/discover/beliefs/ObservationForm.svelte': ['name'],
	'lib/discover/beliefs/RevisionSteps.svelte': ['belief.number'],
	'lib/discover/beliefs/SignpostTicks.svelte': ['direction', 'signpost.at'],
	'lib/reader/Signposts.svelte': ['signpost.at'],
	'lib/reader/Grounds.svelte': ['language'],
	'lib/reader/Assumed.svelte': ['push.factor'],
	'lib/judgements/Judgements.svelte': ['each', 'kind'],
	'lib/judgements/JudgementFilters.svelte': ['key'],
	'lib/judgements/JudgementList.svelte': ['row.about'],
	'lib/compare/Shares.svelte': ['each'],
	'lib/compare/Matrix.svelte': ['at'],
	'lib/charts/FigureRows.svelte': ['value'],
	'routes/studies/[study]/[model]/scenarios/+page.svelte': ['token'],
	'routes/studies/[study]/[model]/scenarios/ChosenBar.svelte': ['tag'],
	'routes/studies/[study]/[model]/scenarios/ListFilter.svelte': ['tag'],
	'routes/studies/[study]/[model]/scenarios/ResultTable.svelte': ['row.token'],
	'routes/studies/[study]/[model]/scenarios/[scenario]/+page.svelte': ['revision.number'],
	'routes/studies/[study]/+page.svelte': ['row.token'],
	'routes/studies/[study]/briefings/+page.svelte': ['briefing.briefing', 'model', 'language'],
	'routes/studies/[study]/briefings/[briefing]/ExportMenu.svelte': ['way'],
	'lib/present/show/GoTo.svelte': ['at'],
	'lib/adjust/HistoryBar.svelte': ['at'],
	'lib/charts/SlopeLines.svelte': ['at']
};

/** Each `{#each …}` of a component's text, whole, from its brace to the one that closes it. */
function* eachOf(text: string): Generator<string> {
	for (const { index } of text.matchAll(/\{#each\s/g)) {
		let depth = 0;
		let end = index;
		do {
			if (text[end] === '{') depth++;
			if (text[end] === '}') depth--;
			end++;
		} while (depth > 0);
		yield text.slice(index + 1, end - 1).replace(/\s+/g, ' ');
	}
}

/** What a list is keyed by, and the name of its place; null where it has no key. */
function keyOf(each: string): { key: string; place: string | null } | null {
	const named = each.slice(each.lastIndexOf(' as ') + 4);
	const key = / \(([^()]*)\)$/.exec(named)?.[1];
	if (key === undefined) return null;
	const place = /, (\w+) \([^()]*\)$/.exec(named)?.[1] ?? null;
	return { key, place };
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));

describe('lists on screen', () => {
	test('are keyed by place, by an id, or by what stands in them once', () => {
		const risky = files.flatMap((file) =>
			[...eachOf(readFileSync(join('src', file), 'utf8'))].flatMap((each) => {
				const found = keyOf(each);
				if (!found) return [`${file}: ${each} has no key`];
				const { key, place } = found;
				const isSafe = key === place || /^\w+(\.\w+)*\.id$|^id$/.test(key) || once[file]?.includes(key);
				// Passages are named by model and address, which may name one twice.
				const isPassage = key === 'id' && /passages|here/.test(each);
				return isSafe && !isPassage ? [] : [`${file}: ${each}`];
			})
		);
		expect(risky).toEqual([]);
	});

	test('are found with their keys, whatever braces they hold', () => {
		const text = '{#each a.filter(({ b }) => b) as { c, d }, at (at)}x{/each}{#each e as f (f.g + f.h)}{/each}';
		expect([...eachOf(text)].map(keyOf)).toEqual([
			{ key: 'at', place: 'at' },
			{ key: 'f.g + f.h', place: null }
		]);
	});
});
