import { describe, expect, test } from 'vitest';
import type { Briefing } from '$lib/study';
import { draftBriefing } from '$lib/study/draftBriefing';
import { DocumentEdit } from './DocumentEdit.svelte';

const start = () =>
	draftBriefing(
		{ scenario: 'scenario-one', revision: 1 },
		{ study: 'harbour', title: 'A', date: '2026-11-24', language: 'en' }
	);
const entitle = (title: string) => (draft: Briefing) => void (draft.title = title);

describe('a briefing under the author’s hands', () => {
	test('makes one step of what is typed into one field, and another of the next', () => {
		const edit = new DocumentEdit(start());
		for (const title of ['F', 'Fo', 'For']) edit.edit('title', entitle(title));
		edit.edit('audience', (draft) => void (draft.audience = 'Cabinet'));
		edit.rest();
		edit.undo();
		expect([edit.document.title, edit.document.audience]).toEqual(['For', '']);
		edit.undo();
		expect(edit.document).toEqual(start());
		expect(edit.canUndo).toBe(false);
		edit.redo();
		edit.redo();
		expect(edit.document.audience).toBe('Cabinet');
		expect(edit.canRedo).toBe(false);
	});

	test('forgets what lay ahead when something else is done after going back', () => {
		const edit = new DocumentEdit(start());
		edit.edit('title', entitle('B'));
		edit.undo();
		edit.edit('title', entitle('C'));
		edit.rest();
		expect(edit.canRedo).toBe(false);
		edit.undo();
		expect(edit.document.title).toBe('A');
	});

	test('knows whether it is as saved, also where it was changed back or edited while it was being saved', () => {
		const edit = new DocumentEdit(start());
		expect(edit.changed).toBe(false);
		edit.edit('title', entitle('B'));
		expect(edit.changed).toBe(true);
		edit.edit('title', entitle('A'));
		expect(edit.changed).toBe(false);
		edit.edit('title', entitle('B'));
		const sent = edit.document;
		edit.edit('title', entitle('C'));
		edit.saved(sent);
		expect(edit.changed).toBe(true);
	});

	test('takes a whole document as a step of its own, unless it holds the same', () => {
		const edit = new DocumentEdit(start());
		expect(edit.replace(start())).toBe(false);
		edit.edit('title', entitle('B'));
		expect(edit.replace({ ...start(), audience: 'Cabinet' })).toBe(true);
		expect([edit.document.title, edit.document.audience, edit.changed]).toEqual(['A', 'Cabinet', true]);
		edit.undo();
		expect(edit.document.title).toBe('B');
		edit.undo();
		expect(edit.canUndo).toBe(false);
	});

	test('lists its states from the first to what is under way, and goes to any', () => {
		const edit = new DocumentEdit(start());
		for (const title of ['B', 'C']) {
			edit.edit('title', entitle(title));
			edit.rest();
		}
		edit.edit('audience', (draft) => void (draft.audience = 'Cabinet'));
		const titles = () => edit.states.map(({ title, audience }) => title + audience);
		expect([titles(), edit.at]).toEqual([['A', 'B', 'C', 'CCabinet'], 3]);
		edit.go(1);
		expect([edit.document.title, edit.at, titles()]).toEqual(['B', 1, ['A', 'B', 'C', 'CCabinet']]);
		edit.edit('title', entitle('D'));
		expect(titles()).toEqual(['A', 'B', 'D']);
	});

	test('never changes a document that it has shown', () => {
		const edit = new DocumentEdit(start());
		const { slides } = edit.document;
		edit.edit('order', (draft) => void draft.slides.reverse());
		expect(slides[0]!.kind).toBe('title');
		expect(Object.isFrozen(edit.document)).toBe(true);
	});
});
