import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '$lib/server/action';
import { lastState } from '$lib/server/exchange/brought';
import { planImport, type ImportChoice } from '$lib/server/exchange/importPlan';
import { judgeImport, knownVersions, type JudgedImport } from '$lib/server/exchange/judgeImport';
import { withoutKnownVersions, type ImportedFile } from '$lib/server/exchange/readImport';
import { findTwins, type Twin } from '$lib/server/exchange/twins';
import { modelOf } from '$lib/server/gate';
import { largestRequest } from '$lib/server/largestRequest';
import { perPage } from '$lib/server/pages';
import { limits } from '$lib/server/saveForm';
import { readScenario, saveAll } from '$lib/server/scenarios';
import type { FoundModel } from '$lib/server/studies/Studies';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFault } from '$lib/words/problems';
import type { AskedTwin, ImportQuestion } from './importQuestion';

/** A request to import into a model's scenarios. */
export type ImportEvent = RequestEvent<{ study: string; model: string }>;

/** What a file may hold. */
const mostScenarios = 500;
const mostSaid = 50;
/** What a copy's name says beside the name, in letters. */
const roomForMore = 24;

/** A file that was read and judged, with the model it is for. */
interface Judged extends JudgedImport {
	found: FoundModel;
	file: Pick<ImportedFile, 'name' | 'text'>;
}

/** Reads and judges a file, or refuses it with all that is wrong with it. Throws StorageError. */
export async function judge(event: ImportEvent, file: Judged['file']): Promise<Judged | Refusal> {
	const found = await modelOf(event);
	const locale = getLocale();
	const judged = await judgeImport(event.locals.documents, found, file, locale);
	if (!judged.ok) {
		const said = judged.faults.slice(0, mostSaid).map((fault) => sayFault(fault, locale));
		return new Refusal(400, [m.scenarios_import_faults(), ...said]);
	}
	const { length } = judged.value.brought;
	if (length > mostScenarios || length === 0) return new Refusal(400, m.scenarios_import_count({ max: mostScenarios }));
	return { ...judged.value, found, file };
}

/** What is chosen before anybody chooses: nothing twice, and what is new on top; two histories stand side by side. */
function firstChoice({ standing }: Twin, hasHistory: boolean): AskedTwin['choice'] {
	if (standing === 'same' || standing === 'behind') return 'skip';
	return standing === 'apart' && hasHistory ? 'both' : 'revision';
}

/** Makes the question what is to become of scenarios that are here already; refuses what a form could not carry. Throws StorageError. */
export async function ask(
	event: ImportEvent,
	{ brought, histories, found, file }: Judged,
	chosen: ReadonlyMap<number, AskedTwin['choice']> | null
): Promise<{ answer: { question: ImportQuestion } } | Refusal> {
	const twinsHere = findTwins(histories, brought);
	const twins = brought.flatMap((each): AskedTwin[] => {
		const twin = twinsHere.get(each.place);
		const newest = twin?.here.at(-1);
		if (!twin || !newest) return [];
		const { scenario: token, name, number, savedAt, author } = newest;
		const later = twin.standing === 'ahead' ? each.states.length - twin.here.length : 0;
		const choice = chosen?.get(each.place) ?? firstChoice(twin, each.hasHistory);
		const { place } = each;
		const here = { name, number, savedAt, author };
		return [{ place, name: lastState(each).name, token, here, standing: twin.standing, later, choice }];
	});
	const text = await withoutKnownVersions(file.text, knownVersions(event.locals.documents, found));
	// As one line, since a form may write the ends of lines otherwise.
	const held = JSON.stringify({ name: file.name, text });
	const question = { file: file.name, held, fresh: brought.length - twins.length, twins, again: chosen !== null };
	if (2 * JSON.stringify(twins).length + Buffer.byteLength(held) > 0.9 * largestRequest())
		return new Refusal(413, m.scenarios_import_large());
	return { answer: { question } };
}

/** Names a copy for where it is from, and numbers it where that name is taken. */
function copyNames({ histories }: JudgedImport, request: string) {
	const taken = new Set<string>();
	for (const [id, revisions] of histories) if (!id.startsWith(`${request}-`)) taken.add(revisions.at(-1)!.name);
	return (name: string) => {
		const short = name.slice(0, limits.name - roomForMore);
		for (let number = 1; ; number++) {
			const copy =
				number === 1 ? m.import_copy_name({ name: short }) : m.import_copy_name_next({ name: short, number });
			if (taken.has(copy)) continue;
			taken.add(copy);
			return copy;
		}
	};
}

/** Saves what is chosen, all or nothing, and leads to the list, which says what came; null where what is here has changed. Throws StorageError. */
export async function bring(
	{ locals, url }: ImportEvent,
	judged: Judged,
	request: string,
	choiceOf: (place: number) => ImportChoice,
	asked: ReadonlyMap<number, number> = new Map()
): Promise<{ to: string } | null> {
	const { found, file, brought, histories } = judged;
	const { study, model } = found;
	return locals.documents(async (db) => {
		const elsewhere = new Set<string>();
		for (const { id } of brought) {
			const kept = id !== null && !histories.has(id) ? await readScenario(db, id) : null;
			if (kept && !(kept.study === study.id && kept.model === model.id)) elsewhere.add(kept.scenario);
		}
		const { saves, done } = planImport({
			...{ request, study: study.id, brought, choiceOf, now: locals.now },
			twins: findTwins(histories, brought, asked),
			isElsewhere: (id) => elsewhere.has(id),
			copyName: copyNames(judged, request),
			message: m.scenarios_imported({ file: file.name })
		});
		const { kind } = await saveAll(db, saves);
		if (kind !== 'saved') return null;
		const query = new URLSearchParams();
		for (const [choice, ids] of Object.entries(done)) {
			if (ids.length > 0) query.append(`count.${choice}`, String(ids.length));
			for (const id of ids.slice(0, perPage)) query.append(choice, id);
		}
		return { to: `${url.pathname}?${query}` };
	});
}
