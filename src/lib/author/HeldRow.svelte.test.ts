import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { StudyContents } from '$lib/study';
import { blankStudy } from '$lib/study/author/blankStudy';
import { fieldOf, setField } from '$lib/study/author/fields';
import { addFactor, addOutcome, addState } from '$lib/study/author/parts';
import { DocumentEdit } from '$lib/workbench/DocumentEdit.svelte';
import { HeldRow } from './HeldRow.svelte';

/** A study of two factors with two states each and two outcomes. */
function smallStudy(): StudyContents {
	const contents = blankStudy('small', 'Small', 'en', '2026-05-01');
	const [model] = contents.models;
	for (const name of ['Peace', 'War']) addOutcome(model!, name, 'en');
	for (const name of ['Trade', 'Arms']) addFactor(model!, name, 'en');
	for (const factor of model!.factors) for (const name of ['Low', 'High']) addState(factor, name, 'en');
	return contents;
}

test.each([
	['impacts', (factor: string, state: string) => `impacts.${factor}.${state}`, ['peace', 'war']],
	['cross-impacts', (factor: string, state: string) => `crossImpacts.${factor}.${state}.arms`, ['low', 'high']]
])('a key in a cell of %s asks the fields of its row anew, and those of no other', (_, rowOf, columns) => {
	const edit = new DocumentEdit(smallStudy());
	const rows = ['low', 'high'].map((state) => [null, ...columns.map((column) => `${rowOf('trade', state)}.${column}`)]);
	const held = rows.map((cells) => new HeldRow(cells));
	const read: string[] = [];
	const pathOf = (cell: string) => `models.0.${cell}`;
	const end = $effect.root(() => {
		$effect.pre(() => held.forEach((row) => row.follow(edit.document, 'models.0.')));
		for (const [at, cells] of rows.entries())
			for (const cell of cells)
				if (cell !== null)
					$effect(() => void read.push(`${at} ${held[at]!.read(() => fieldOf(edit.document, pathOf(cell)))}`));
	});
	flushSync();
	expect(read).toEqual(['0 ', '0 ', '1 ', '1 ']);
	const put = (row: number, column: number, value: string) => {
		read.length = 0;
		edit.edit('cell', (contents) => void setField(contents, pathOf(rows[row]![column]!), value));
		flushSync();
	};
	put(0, 1, '2');
	expect(read).toEqual(['0 2', '0 ']);
	put(1, 2, '-1');
	expect(read).toEqual(['1 ', '1 -1']);
	read.length = 0;
	edit.edit('title', ({ study }) => void (study.title['en'] = 'Another'));
	flushSync();
	expect(read).toEqual([]);
	edit.undo();
	edit.undo();
	edit.undo();
	flushSync();
	expect(read).toEqual(expect.arrayContaining(['0 ', '1 ']));
	end();
});
