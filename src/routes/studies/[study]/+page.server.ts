import { listBriefings } from '$lib/server/briefings';
import { readWithStored, studyOf } from '$lib/server/gate';
import type { Database } from '$lib/server/database/open';
import { modelIn, type OpenStudy } from '$lib/server/studies/Studies';
import { expectationOf } from '$lib/study/expectation';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { sourceCitation } from '$lib/words/citation';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computed } from '../../computed';
import { gatherScenarios, verdictsSaid, type Listed } from './[model]/scenarios/listed';
import type { PageServerLoad } from './$types';

/** Scenarios of a model, briefings, and paragraphs of a text that the page shows. */
const most = { scenarios: 5, briefings: 5, paragraphs: 2, events: 8 };

/** The scenarios of each model that stand first: what it starts from, then the newest of those that people know by name. */
async function firstOf(db: Database | null, study: OpenStudy) {
	const models = [];
	for (const { id } of study.models) {
		const found = modelIn(study, id)!;
		const all = await gatherScenarios(db, found, []);
		const named = all.filter(({ kind, archived, forBriefing }) => kind !== 'default' && !archived && !forBriefing);
		models.push({
			model: found.model,
			rows: [...all.filter(({ kind }) => kind === 'default'), ...named.slice(0, most.scenarios)],
			more: Math.max(0, named.length - most.scenarios)
		});
	}
	const briefings = db ? (await listBriefings(db, study.study.id)).filter(({ archived }) => !archived) : [];
	return { models, briefings };
}

const shown = ({ token, kind, name, share, savedAt }: Listed, verdict: string | null) => ({
	...{ token, kind, name, share, savedAt, verdict }
});

export const load: PageServerLoad = async (event) => {
	const { locals } = event;
	const found = await studyOf(event);
	const { study, texts } = found;
	const locale = getLocale();
	const { answer, storage } = await readWithStored(locals, (db) => firstOf(db, found));
	const { models, briefings } = answer;
	const withVerdicts = [];
	for (const { model, rows, more } of models) {
		const verdicts = await verdictsSaid(rows, (own, settings) => computed(event, 'verdicts', own, { settings }));
		const { id, title, question, outcomes } = model;
		withVerdicts.push({
			...{ id, title, question, outcomes: outcomes.map(({ name }) => name), more },
			invites: hasOutcomes(model) && !locals.user.askedToExpect.includes(expectationOf(study.id, id)),
			rows: rows.map((row, at) => shown(row, verdicts[at]!))
		});
	}
	return {
		study: { id: study.id, title: study.title, summary: study.summary },
		storage,
		models: withVerdicts,
		sources: study.sources.map((source) => {
			const text = localize(texts[source.id] ?? {}, locale);
			const paragraphs = text.text.split('\n');
			return {
				...{ id: source.id, title: source.title, publisher: source.publisher, author: source.author },
				citation: sourceCitation(source, locale),
				...{ language: text.language, paragraphs: paragraphs.length, opening: paragraphs.slice(0, most.paragraphs) }
			};
		}),
		passages: study.passages.length,
		events: [...study.facts.events]
			.sort((a, b) => a.date.localeCompare(b.date))
			.slice(0, most.events)
			.map(({ id, date, title }) => ({ id, date, title })),
		briefings: briefings.slice(0, most.briefings).map(({ briefing, savedAt, document: { title, audience } }) => ({
			...{ briefing, savedAt, title, audience }
		}))
	};
};
