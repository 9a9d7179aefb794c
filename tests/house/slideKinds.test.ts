import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slideKinds } from '../../src/lib/study/slideKinds';

/** What may ask for a kind: a title is set otherwise than all the rest, and typed prose has quotations of its own. */
const mayAsk: Record<string, string> = {
	'present/edit/Editor.svelte': 'title',
	'present/slide/SlideView.svelte': 'title',
	'export/pptx/slidePart.ts': 'title',
	'present/slide/Prose.svelte': 'quotation',
	'export/pptx/textBlock.ts': 'quotation'
};

/** The kinds that a file of the rooms of slides asks for, each as `file: kind`. */
function asked(file: string): string[] {
	const text = readFileSync(`src/lib/${file}`, 'utf8');
	const kinds = [...text.matchAll(/(?:kind [!=]== |case )'(\w+)'/g)].map(([, kind]) => kind!);
	return kinds.filter((kind) => slideKinds.some((each) => each === kind)).map((kind) => `${file}: ${kind}`);
}

test('a kind of slide stands in the tables of kinds, and nothing else asks for one', () => {
	const files = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
		.filter((file) => /^(briefing|export|present|study\/(slide|briefing|draft))/.test(file))
		.filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|\/testing\//.test(file));
	const allowed = Object.entries(mayAsk).map(([file, kind]) => `${file}: ${kind}`);
	expect([...new Set(files.flatMap(asked))].sort()).toEqual(allowed.sort());
});
