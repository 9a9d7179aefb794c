import { expect, test } from 'vitest';
import { labelsOf } from '$lib/study/author/labels';
import { readStudy } from '$lib/study/testing/readStudy';
import { placeSaid } from './editing';

const contents = readStudy();
const said = (path: string) => placeSaid(contents, path, 'en').replace(/[\u2066-\u2069]/g, '');

test('a field is called by what it goes through and by its own name', () => {
	const { outcomes, factors } = contents.models[0]!;
	const [outcome] = outcomes;
	const [factor] = factors;
	expect(said('study.title.en')).toBe('Title of the study');
	expect(said('models.0.title')).toBe('Title of the model');
	expect(said('models.0.question.text.ar')).toBe('Question');
	expect(said('models.0.outcomes.0.signposts.0.text')).toBe(`“${outcome!.name['en']}” · Signpost`);
	expect(said('models.0.factors.0.states.1.name')).toBe(`“${factor!.name['en']}” · “${factor!.states[1]!.name['en']}” · Name`); // prettier-ignore
	expect(said('study.sources.0.author')).toBe(`“${contents.study.sources[0]!.title['en']!.slice(0, 60)}” · Author`);
	const { about } = contents.models[0]!.judgements.find((judgement) => judgement.about.startsWith('impacts.'))!;
	expect(said(`models.0.about.${about}.reason`)).toMatch(/: effect on .* · Reason$/);
});

test('every label of a study has a name', () => {
	for (const { path } of labelsOf(contents)) expect(said(path), path).toMatch(/\p{L}/u);
});
